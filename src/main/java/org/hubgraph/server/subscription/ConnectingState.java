package org.hubgraph.server.subscription;

/** The handshake is not complete, so no message can arrive. */
final class ConnectingState implements SocketState {
    private boolean dismissed;

    @Override
    public void initialise(Object payload) {
        throw new IllegalStateException("The socket is not open");
    }

    @Override
    public void subscribe(Object id, Object payload, int bytes) {
        throw new IllegalStateException("The socket is not open");
    }

    @Override
    public void complete(Object id) {
        throw new IllegalStateException("The socket is not open");
    }

    /** The socket is closed when it is open. */
    @Override
    public void dismiss() {
        dismissed = true;
    }

    boolean isDismissed() {
        return dismissed;
    }
}
