package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Opens a connection to the standby for a query, if a standby is available that has replayed the position the client
 * must see.
 */
@Singleton
class ReplicaStage implements Stage {
    private final Replica replica;

    ReplicaStage(Replica replica) {
        this.replica = replica;
    }

    /** @throws org.hubgraph.failure.Invalid if {@code Hubgraph-Written} is malformed */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        var opened = replica.open(operation.caller().position().orElse(null), operation.cancellation()::check);
        try {
            return next.handle(operation.at(opened));
        } finally {
            opened.ifPresent(ReplicaReading::close);
        }
    }
}
