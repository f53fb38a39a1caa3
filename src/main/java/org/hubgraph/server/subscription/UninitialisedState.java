package org.hubgraph.server.subscription;

import java.util.Map;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.Invalid;

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
            var members = payload instanceof Map<?, ?> map ? map : Map.of();
            try {
                socket.mustSee(socket.request().request().getHeader(Replica.HEADER));
                socket.mustSee(member(members, Replica.HEADER));
            } catch (Invalid malformed) {
                socket.close(CloseCode.BAD_REQUEST, malformed.getMessage());
                return;
            }
            socket.enter(new AuthenticatingState(socket, shared, member(members, "Authorization")));
        } else {
            socket.close(CloseCode.BAD_REQUEST, "The payload of connection_init must be a JSON object");
        }
    }

    @Override
    public void leave() {
        shared.vertx.cancelTimer(timeout);
    }

    /** The value of the member with the name of a header, in upper or lower case; null if there is none. */
    private static String member(Map<?, ?> payload, String header) {
        for (var entry : payload.entrySet()) {
            if (header.equalsIgnoreCase((String) entry.getKey()) && entry.getValue() instanceof String value) {
                return value;
            }
        }
        return null;
    }
}
