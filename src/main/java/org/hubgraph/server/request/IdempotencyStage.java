package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.idempotency.IdempotencyStore;
import org.hubgraph.server.idempotency.IdempotentRequest;
import org.hubgraph.server.response.GraphQLResponse;

/** Reads the {@code Idempotency-Key} of a mutation. {@link ReplayStage} looks it up within the transaction. */
@Singleton
class IdempotencyStage implements Stage {
    private final IdempotencyStore store;

    IdempotencyStage(IdempotencyStore store) {
        this.store = store;
    }

    /** @throws org.hubgraph.failure.Invalid if the key is malformed */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        var caller = operation.caller();
        if (caller.idempotencyKey() == null) {
            return next.handle(operation);
        }
        var idempotent = IdempotentRequest.of(
                caller.name(),
                caller.idempotencyKey(),
                operation.admitted().document(),
                operation.request().operationName(),
                operation.request().variablesText());
        var outcome = next.handle(operation.idempotent(Optional.of(idempotent)));
        store.forgetOld();
        return outcome;
    }
}
