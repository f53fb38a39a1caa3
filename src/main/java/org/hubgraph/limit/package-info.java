/**
 * Limits on requests, with their defaults and units ({@link org.hubgraph.limit.Limits}), and the share of the heap that each
 * cache may use ({@link org.hubgraph.limit.CacheShares}). Caches weigh entries by the bytes that they retain.
 *
 * <p>Each limit is enforced where its resource is used: the size and cost of a document and of its response in
 * {@code graphql.execution} (DocumentSize, Cost, Usage), page sizes in {@code graphql.connection}, what one client may
 * use in {@code server.quota}, connections, bodies and deadlines in {@code server.http}, WebSockets and event streams
 * in {@code server.subscription}. A limit that is exceeded is a {@link org.hubgraph.failure.LimitExceeded}.
 */
package org.hubgraph.limit;
