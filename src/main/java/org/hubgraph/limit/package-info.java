/**
 * Limits on requests, with their defaults and units ({@link org.hubgraph.limit.Limits}), and the share of the heap that each
 * cache may use ({@link org.hubgraph.limit.CacheShares}). Caches weigh entries by the bytes that they retain.
 */
package org.hubgraph.limit;
