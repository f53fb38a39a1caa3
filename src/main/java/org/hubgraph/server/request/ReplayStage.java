package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.idempotency.FirstIsRunning;
import org.hubgraph.server.idempotency.IdempotencyStore;
import org.hubgraph.server.idempotency.IdempotentRequest;
import org.hubgraph.server.idempotency.KeyReused;
import org.hubgraph.server.idempotency.StoredResponse;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Returns the stored response of a mutation that was sent before with the same key. Otherwise runs the mutation and
 * stores its response in the same transaction.
 */
@Singleton
class ReplayStage implements Stage {
    private final IdempotencyStore store;

    ReplayStage(IdempotencyStore store) {
        this.store = store;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.idempotent().isEmpty()) {
            return next.handle(operation);
        }
        var idempotent = operation.idempotent().get();
        Optional<StoredResponse> first;
        try {
            first = store.findOrClaim(idempotent);
        } catch (KeyReused other) {
            return Outcome.incomplete(GraphQLResponse.refusal(422, other));
        } catch (FirstIsRunning running) {
            operation.attempt().orElseThrow().again(SqlStates.SERIALIZATION_FAILURE);
            return Outcome.incomplete(GraphQLResponse.refusal(409, running));
        }
        return first.map(response -> again(operation, response)).orElseGet(() -> run(operation, idempotent, next));
    }

    private Outcome<GraphQLResponse> again(Operation operation, StoredResponse response) {
        store.awaitStandbys();
        operation.transaction().orElseThrow().complete();
        return Outcome.incomplete(GraphQLResponse.again(response));
    }

    private Outcome<GraphQLResponse> run(Operation operation, IdempotentRequest idempotent, Next next) {
        var outcome = next.handle(operation);
        if (operation.transaction().orElseThrow().isComplete()) {
            store.keep(idempotent, outcome.incomplete().stored());
        }
        return outcome;
    }
}
