package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.database.replica.PrimarySilent;
import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Runs a query on the standby, if a connection to it is open, and on the primary if that fails. If the primary does not
 * respond, the query is run on a standby that shows what it must see, as soon as there is one.
 */
@Singleton
class FallbackStage implements Stage {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Replica replica;
    private final Retries retries;

    FallbackStage(Replica replica, Retries retries) {
        this.replica = replica;
        this.retries = retries;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        var outcome = operation.standby().flatMap(standby -> atStandby(operation, standby, next));
        for (long pause = FIRST_PAUSE_MILLIS; outcome.isEmpty(); pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            outcome = atPrimary(operation, pause, next);
        }
        return outcome.get();
    }

    private Optional<Outcome<GraphQLResponse>> atStandby(Operation operation, ReplicaReading standby, Next next) {
        var outcome = retries.once(
                attempt -> next.handle(operation.at(Optional.of(standby)).in(attempt)), standby::failed);
        outcome.ifPresent(answered -> standby.answered());
        if (outcome.isEmpty()) {
            replica.awaitPrimary(operation.caller().position().orElse(null), operation.cancellation()::check);
        }
        return outcome;
    }

    /** @return empty if the primary does not respond, and the standby that was asked instead has failed, or was not found */
    private Optional<Outcome<GraphQLResponse>> atPrimary(Operation operation, long pause, Next next) {
        try {
            return Optional.of(replica.readPrimary(() -> next.handle(operation.at(Optional.empty()))));
        } catch (PrimarySilent silent) {
            var opened = replica.openInstead(
                    operation.caller().position().orElse(null), pause, operation.cancellation()::check);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (var standby = opened.get()) {
                return atStandby(operation, standby, next);
            }
        }
    }
}
