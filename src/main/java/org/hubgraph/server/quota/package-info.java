/**
 * What one client may use: requests, objects and documents a minute ({@link org.hubgraph.server.quota.Quota}), operations at
 * once, and bytes that arrive or wait to be written ({@link org.hubgraph.server.quota.ByteBudgets}).
 */
package org.hubgraph.server.quota;
