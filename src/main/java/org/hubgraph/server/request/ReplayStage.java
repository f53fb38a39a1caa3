package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.idempotency.FirstIsRunning;
import org.hubgraph.server.idempotency.IdempotencyStore;
import org.hubgraph.server.idempotency.KeyReused;
import org.hubgraph.server.idempotency.KeyedRequest;
import org.hubgraph.server.idempotency.StoredResponse;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Returns the stored response of a mutation that was sent before with the same key. Otherwise runs the mutation and
 * stores its response in the same transaction.
 */
@Singleton
class ReplayStage implements Stage {
    private final IdempotencyStore answers;

    ReplayStage(IdempotencyStore answers) {
        this.answers = answers;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.keyed().isEmpty()) {
            return next.handle(operation);
        }
        var keyed = operation.keyed().get();
        Optional<StoredResponse> first;
        try {
            first = answers.findOrClaim(keyed);
        } catch (KeyReused other) {
            return Outcome.incomplete(GraphQLResponse.refusal(422, other));
        } catch (FirstIsRunning running) {
            operation.attempt().orElseThrow().again("40001");
            return Outcome.incomplete(GraphQLResponse.refusal(409, running));
        }
        return first.map(answer -> Outcome.incomplete(GraphQLResponse.again(answer)))
                .orElseGet(() -> run(operation, keyed, next));
    }

    private Outcome<GraphQLResponse> run(Operation operation, KeyedRequest keyed, Next next) {
        var outcome = next.handle(operation);
        if (operation.transaction().orElseThrow().isComplete()) {
            answers.keep(keyed, outcome.incomplete().kept());
        }
        return outcome;
    }
}
