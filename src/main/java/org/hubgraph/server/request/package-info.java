/**
 * The stages between a parsed request and its response: authentication, quota, conditional request, cache, coalescing,
 * replica, retry, idempotency, transaction, execution. Start with {@link org.hubgraph.server.request.Stages}.
 */
package org.hubgraph.server.request;
