package org.hubgraph.server.request;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** One concern of running an operation. The lists of {@link Stages} have their order. */
interface Stage {
    /** @param next the stages behind this one: run once, several times or not at all */
    Outcome<GraphQLResponse> handle(Operation operation, Next next);

    /** The rest of a list of stages. */
    interface Next {
        Outcome<GraphQLResponse> handle(Operation operation);
    }
}
