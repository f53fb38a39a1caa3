package org.hubgraph.server.subscription;

/** The states between the handshake and the close. */
abstract class OpenState implements SocketState {
    final GraphQLSocket socket;

    OpenState(GraphQLSocket socket) {
        this.socket = socket;
    }

    @Override
    public void initialise(Object payload) {
        socket.close(CloseCode.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
    }

    @Override
    public void subscribe(Object id, Object payload, int bytes) {
        socket.close(CloseCode.UNAUTHORIZED, "Unauthorized");
    }

    @Override
    public final void complete(Object id) {
        if (id instanceof String name) {
            complete(name);
        } else {
            socket.close(CloseCode.BAD_REQUEST, "A complete message must have an id (a string)");
        }
    }

    /** An operation that does not exist, or no longer, is no error: its {@code complete} and the server's may cross. */
    void complete(String id) {
        socket.count();
    }

    @Override
    public void dismiss() {
        socket.close(CloseCode.GOING_AWAY, "The server is shutting down");
    }
}
