package org.hubgraph.server.subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.security.identity.SecurityIdentity;

/** The connection is acknowledged: operations run. */
final class ReadyState extends OpenState {
    private final SocketDependencies shared;
    private final SecurityIdentity identity;
    private final Map<String, SocketOperation> operations = new HashMap<>();

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

    @Override
    void complete(String id) {
        var operation = operations.remove(id);
        if (operation == null) {
            super.complete(id);
        } else {
            operation.end();
        }
    }

    @Override
    public void forget(String id, SocketOperation operation) {
        operations.remove(id, operation);
    }

    @Override
    public void leave() {
        List.copyOf(operations.values()).forEach(SocketOperation::end);
        operations.clear();
    }
}
