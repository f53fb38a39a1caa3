/**
 * Metrics and traces of requests. Start with {@link org.hubgraph.server.observability.RequestMetrics}.
 */
package org.hubgraph.server.observability;
