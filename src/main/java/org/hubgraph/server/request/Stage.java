package org.hubgraph.server.request;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** One concern of running an operation. {@link Stages} defines the order. */
interface Stage {
    /** @param next the later stages; may be called once, several times or not at all */
    Outcome<GraphQLResponse> handle(Operation operation, Next next);

    /** The remaining stages. */
    interface Next {
        Outcome<GraphQLResponse> handle(Operation operation);
    }
}
