package org.hubgraph.server.request;

import org.hubgraph.server.observability.Observation;

/**
 * The context of a query that the server itself asks, without an HTTP request.
 *
 * @param observation is never ended, so nothing is recorded
 * @param representation distinguishes the responses from those to clients
 */
public record NoRequest(Observation observation, String representation) implements RequestContext {
    @Override
    public String ifNoneMatch() {
        return null;
    }

    @Override
    public void hasChanged() {
        throw new IllegalStateException("The server itself only reads");
    }
}
