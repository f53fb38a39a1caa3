package org.hubgraph.server.subscription;

import java.util.Map;

import io.quarkus.security.identity.SecurityIdentity;

/** The connection is acknowledged: operations begin and run. */
final class ReadyState extends OperatingState {
    private final SocketDependencies shared;
    private final SecurityIdentity identity;

    /** @param identity null without credentials */
    ReadyState(GraphQLSocket socket, SocketDependencies shared, SecurityIdentity identity) {
        super(socket);
        this.shared = shared;
        this.identity = identity;
    }

    @Override
    public void subscribe(Object id, Object payload, int bytes) {
        if (!(id instanceof String name) || name.isEmpty() || !(payload instanceof Map<?, ?> parameters)) {
            socket.close(
                    CloseCode.BAD_REQUEST,
                    "A subscribe message must have an id (a string) and a payload (a JSON object)");
        } else if (operations.containsKey(name)) {
            socket.close(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for " + name + " already exists");
        } else {
            var operation = new SocketOperation(socket, shared, identity, name, operations.size());
            operations.put(name, operation);
            operation.begin(parameters, bytes);
        }
    }

    /** Closes when the operations have their responses. */
    @Override
    public void dismiss() {
        var draining = new DrainingState(socket, this);
        socket.enter(draining);
        draining.answered();
    }
}
