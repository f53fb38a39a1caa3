package org.hubgraph.server.request;

import org.hubgraph.server.response.GraphQLResponse;

/** Thrown if a request is refused before it runs; carries the response. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient GraphQLResponse answer;

    public Refused(GraphQLResponse answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    public GraphQLResponse answer() {
        return answer;
    }
}
