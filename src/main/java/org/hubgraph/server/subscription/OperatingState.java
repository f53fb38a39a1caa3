package org.hubgraph.server.subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states in which operations run. */
abstract class OperatingState extends OpenState {
    /** By their ids. */
    final Map<String, SocketOperation> operations = new HashMap<>();

    OperatingState(GraphQLSocket socket) {
        super(socket);
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
