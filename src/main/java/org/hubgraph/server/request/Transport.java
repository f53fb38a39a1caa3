package org.hubgraph.server.request;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.execution.Plan;
import org.hubgraph.server.response.GraphQLResponse;

/** The way on which a request came, and its answer goes back. */
public enum Transport {
    /** Its answer is for caches, so it has nothing of the client in it. */
    GET,
    POST,
    /** A GET that is answered with server-sent events. */
    GET_EVENTS,
    /** A POST that is answered with server-sent events. */
    POST_EVENTS,
    WEB_SOCKET;

    /** Of WebSockets: the only subprotocol that is spoken. */
    public static final String SUBPROTOCOL = "graphql-transport-ws";

    boolean isForCaches() {
        return this == GET;
    }

    /** @throws Refused for an operation of a kind that does not come this way */
    void check(Plan plan) throws Refused {
        if (plan.isMutation() && (this == GET || this == GET_EVENTS)) {
            throw new Refused(GraphQLResponse.refusal(405, new Invalid("A mutation is sent by POST.")));
        }
        if (plan.isSubscription() && (this == GET || this == POST)) {
            throw new Refused(GraphQLResponse.refusal(
                    406,
                    new Invalid("A subscription has many answers: ask for it with Accept: text/event-stream, or over a"
                            + " WebSocket (" + SUBPROTOCOL + ").")));
        }
    }
}
