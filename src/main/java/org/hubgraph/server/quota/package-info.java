/**
 * The limits of one client: requests, objects and documents per minute ({@link org.hubgraph.server.quota.Quota}),
 * concurrent operations, and bytes that arrive or wait to be written ({@link org.hubgraph.server.quota.ByteBudgets}).
 */
package org.hubgraph.server.quota;
