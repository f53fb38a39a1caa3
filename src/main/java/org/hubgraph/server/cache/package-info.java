/**
 * Responses in memory. A stored response is used only if the registry version, read for the present request, is the one that
 * the response was made from, so it is never stale. {@link org.hubgraph.server.cache.CoalescedQueries} coalesces identical
 * queries.
 */
package org.hubgraph.server.cache;
