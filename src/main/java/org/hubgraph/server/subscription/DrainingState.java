package org.hubgraph.server.subscription;

/**
 * The server stops: operations that have begun are answered, and no other begins. A {@code subscribe} that still arrives
 * is ignored: its client cannot have known of the shutdown, and sends it again to another server when this socket is
 * closed. Closes when no query or mutation waits for its response, or when the server is stopped anyway. Subscriptions go
 * on until then.
 */
final class DrainingState extends OperatingState {

    /** @param ready whose operations it takes over */
    DrainingState(GraphQLSocket socket, ReadyState ready) {
        super(socket);
        operations.putAll(ready.operations);
        ready.operations.clear();
    }

    @Override
    public void subscribe(Object id, Object payload, int bytes) {
        socket.count();
    }

    @Override
    void complete(String id) {
        super.complete(id);
        answered();
    }

    @Override
    public void forget(String id, SocketOperation operation) {
        super.forget(id, operation);
        answered();
    }

    @Override
    public void answered() {
        if (operations.values().stream().noneMatch(SocketOperation::awaitsResponse)) {
            dismiss();
        }
    }
}
