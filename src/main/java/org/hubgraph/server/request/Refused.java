package org.hubgraph.server.request;

import org.hubgraph.server.response.GraphQLResponse;

/** Thrown if a request is refused before it runs; carries the response. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient GraphQLResponse response;

    public Refused(GraphQLResponse response) {
        super(null, null, false, false);
        this.response = response;
    }

    public GraphQLResponse response() {
        return response;
    }
}
