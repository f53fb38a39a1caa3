package org.hubgraph.server.subscription;

import java.util.Map;

/** Waits for {@code connection_init}, for a limited time. */
final class UninitialisedState extends OpenState {
    private final GraphQLSockets server;
    private final long timeout;

    UninitialisedState(GraphQLSocket socket, GraphQLSockets server) {
        super(socket);
        this.server = server;
        this.timeout = server.vertx.setTimer(
                server.limits.initMilliseconds(),
                up -> socket.close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout"));
    }

    @Override
    public void initialise(Object payload) {
        if (payload == null || payload instanceof Map<?, ?>) {
            String credentials = payload instanceof Map<?, ?> map ? GraphQLSockets.credentials(map) : null;
            socket.enter(new AuthenticatingState(socket, server, credentials));
        } else {
            socket.close(CloseCode.BAD_REQUEST, "The payload of connection_init must be a JSON object");
        }
    }

    @Override
    public void leave() {
        server.vertx.cancelTimer(timeout);
    }
}
