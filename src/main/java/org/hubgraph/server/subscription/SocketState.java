package org.hubgraph.server.subscription;

/**
 * What a WebSocket accepts in one state of the protocol {@code graphql-transport-ws}: {@link ConnectingState}, {@link
 * UninitialisedState}, {@link AuthenticatingState}, {@link ReadyState}, {@link DrainingState}, {@link ClosedState}, in
 * this order. Used on the event
 * loop of its connection.
 */
interface SocketState {
    /** A message of the type {@code connection_init}. */
    void initialise(Object payload);

    /** @param bytes of the message */
    void subscribe(Object id, Object payload, int bytes);

    /** A {@code complete} of the client. */
    void complete(Object id);

    /** An operation has ended by itself. */
    default void forget(String id, SocketOperation operation) {}

    /** An operation has turned out to be a subscription, which has no single response. */
    default void answered() {}

    /** The server stops. */
    void dismiss();

    /** The socket closes: gives back what belongs to this state. */
    default void leave() {}

    default boolean isClosed() {
        return false;
    }
}
