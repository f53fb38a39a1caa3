package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs a query on the standby, if a connection to it is open, and on the primary if that fails. */
@Singleton
class FallbackStage implements Stage {
    private final Replica replica;
    private final Retries retries;

    FallbackStage(Replica replica, Retries retries) {
        this.replica = replica;
        this.retries = retries;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.standby().isPresent()) {
            var outcome = atStandby(operation, operation.standby().get(), next);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            replica.awaitPrimary(operation.caller().position().orElse(null), operation.cancellation()::check);
        }
        return next.handle(operation.at(Optional.empty()));
    }

    private Optional<Outcome<GraphQLResponse>> atStandby(Operation operation, ReplicaReading standby, Next next) {
        var outcome = retries.once(attempt -> next.handle(operation.in(attempt)), standby::failed);
        outcome.ifPresent(answered -> standby.answered());
        return outcome;
    }
}
