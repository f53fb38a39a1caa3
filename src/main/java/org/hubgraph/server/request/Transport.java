package org.hubgraph.server.request;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.execution.Plan;
import org.hubgraph.server.response.GraphQLResponse;

/** How a request arrives and its response is sent. */
public enum Transport {
    /** The response may be cached, so it must not depend on the client. */
    GET,
    POST,
    /** GET with a response of server-sent events. */
    GET_EVENTS,
    /** POST with a response of server-sent events. */
    POST_EVENTS,
    WEB_SOCKET;

    /** The only supported WebSocket subprotocol. */
    public static final String SUBPROTOCOL = "graphql-transport-ws";

    boolean isForCaches() {
        return this == GET;
    }

    /** @throws Refused if the operation's type is not allowed on this transport */
    void check(Plan plan) throws Refused {
        if (plan.isMutation() && (this == GET || this == GET_EVENTS)) {
            throw new Refused(GraphQLResponse.refusal(405, new Invalid("Use POST for mutations.")));
        }
        if (plan.isSubscription() && (this == GET || this == POST)) {
            throw new Refused(GraphQLResponse.refusal(
                    406,
                    new Invalid("A subscription returns a stream: send it with Accept: text/event-stream, or over a"
                            + " WebSocket (" + SUBPROTOCOL + ").")));
        }
    }
}
