package org.hubgraph.server.subscription;

import java.util.Map;

import io.quarkus.security.identity.SecurityIdentity;

import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;

/** Checks the credentials of {@code connection_init}, or else those of the opening request. */
final class AuthenticatingState extends OpenState {
    private final SocketDependencies shared;

    /** @param credentials as the header {@code Authorization} has them; null for those of the opening request */
    AuthenticatingState(GraphQLSocket socket, SocketDependencies shared, String credentials) {
        super(socket);
        this.shared = shared;
        shared.deadlines.run(
                shared.vertx,
                null,
                new Cancellation(),
                until -> authenticate(credentials),
                broken -> socket.onLoop(this::fail),
                late -> socket.onLoop(this::fail));
    }

    /** On a thread that may wait. */
    private void authenticate(String credentials) {
        try {
            var identity = shared.identities.of(socket.request(), credentials);
            socket.onLoop(() -> acknowledge(identity));
        } catch (Unauthenticated wrong) {
            socket.onLoop(() -> socket.close(CloseCode.FORBIDDEN, "Forbidden"));
        }
    }

    /** @param identity null without credentials */
    private void acknowledge(SecurityIdentity identity) {
        if (socket.isIn(this)) {
            socket.enter(new ReadyState(socket, shared, identity));
            socket.send(Map.of("type", "connection_ack"));
        }
    }

    private void fail() {
        socket.close(CloseCode.INTERNAL_ERROR, "Internal error");
    }
}
