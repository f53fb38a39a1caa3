/**
 * The limits of one client: requests, objects and documents per minute ({@link org.hubgraph.server.quota.Quota}),
 * concurrent operations, and bytes that arrive or wait to be written ({@link org.hubgraph.server.quota.ByteBudgets}).
 *
 * <p>Each server counts for itself. A quota shared through the database (for example with Bucket4j) would lock and update
 * a row of the primary for each request, including those that are served from the response cache without any statement; an
 * outage of the database would then also stop the quotas. To share one limit between servers, set it in the proxy.
 */
package org.hubgraph.server.quota;
