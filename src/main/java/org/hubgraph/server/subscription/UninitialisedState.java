package org.hubgraph.server.subscription;

import java.util.Map;

/** Waits for {@code connection_init}, for a limited time. */
final class UninitialisedState extends OpenState {
    private final SocketDependencies shared;
    private final long timeout;

    UninitialisedState(GraphQLSocket socket, SocketDependencies shared) {
        super(socket);
        this.shared = shared;
        this.timeout = shared.vertx.setTimer(
                shared.limits.initMilliseconds(),
                up -> socket.close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout"));
    }

    @Override
    public void initialise(Object payload) {
        if (payload == null || payload instanceof Map<?, ?>) {
            String credentials = payload instanceof Map<?, ?> map ? credentials(map) : null;
            socket.enter(new AuthenticatingState(socket, shared, credentials));
        } else {
            socket.close(CloseCode.BAD_REQUEST, "The payload of connection_init must be a JSON object");
        }
    }

    @Override
    public void leave() {
        shared.vertx.cancelTimer(timeout);
    }

    /**
     * The value of the member {@code authorization}, whose name is case-insensitive, as that of the header is; null if
     * there is none.
     */
    private static String credentials(Map<?, ?> payload) {
        for (var entry : payload.entrySet()) {
            if ("authorization".equalsIgnoreCase((String) entry.getKey()) && entry.getValue() instanceof String value) {
                return value;
            }
        }
        return null;
    }
}
