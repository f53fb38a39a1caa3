/**
 * Responses in memory. A cached response is used only if it was made from the registry version that was read for the
 * current request, so it is never stale. {@link org.hubgraph.server.cache.CoalescedQueries} coalesces identical
 * queries.
 */
package org.hubgraph.server.cache;
