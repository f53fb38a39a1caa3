/**
 * Limits on requests, with their defaults and units ({@link org.hubgraph.limit.Limits}), on imports ({@link
 * org.hubgraph.limit.ImportLimits}) and on lists as files ({@link org.hubgraph.limit.ListFileLimits}), and the share of the heap that each cache may use ({@link
 * org.hubgraph.limit.CacheShares}). Caches weigh entries by the bytes that they retain.
 *
 * <p>A limit on requests that is exceeded is a {@link org.hubgraph.failure.LimitExceeded}. Each is enforced where its resource is
 * used:
 *
 * <ul>
 *   <li>the size and cost of a document and of its response: {@code graphql.execution} (DocumentSize, Cost, Usage)
 *   <li>the size of variables: {@code server.document}
 *   <li>pages: {@code graphql.connection}
 *   <li>filters: {@code registry.condition}; groups: {@code registry.aggregate}; ids and past states in one request:
 *       {@code registry.entry}; searches: {@code registry.search}
 *   <li>what one client may use: {@code server.quota}; connections, bodies and deadlines: {@code server.http}; WebSockets
 *       and event streams: {@code server.subscription}
 * </ul>
 *
 * <p>A new limit is also a field of {@code registry.RequestLimits}, by which clients read the limits.
 */
package org.hubgraph.limit;
