package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Adds the mutation's position in the database log to its response. */
@Singleton
class PositionStage implements Stage {
    private final Replica replica;

    PositionStage(Replica replica) {
        this.replica = replica;
    }

    /**
     * A mutation does not need {@code Hubgraph-Written}, but a malformed value is reported.
     *
     * @throws org.hubgraph.failure.Invalid if it is malformed
     */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        operation.caller().position();
        operation.context().hasChanged();
        var response = next.handle(operation).incomplete();
        return Outcome.incomplete(replica.written()
                .map(position -> response.with(Replica.HEADER, position.toString()))
                .orElse(response));
    }
}
