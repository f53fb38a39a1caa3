package org.hubgraph.server.subscription;

/** The socket is closed, or being closed: messages that still arrive are ignored. */
final class ClosedState implements SocketState {

    @Override
    public void initialise(Object payload) {
        // Too late.
    }

    @Override
    public void subscribe(Object id, Object payload, int bytes) {
        // Too late.
    }

    @Override
    public void complete(Object id) {
        // Too late.
    }

    @Override
    public void dismiss() {
        // It closes already.
    }

    @Override
    public boolean isClosed() {
        return true;
    }
}
