package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.idempotency.FirstIsRunning;
import org.hubgraph.server.idempotency.KeptAnswer;
import org.hubgraph.server.idempotency.KeptAnswers;
import org.hubgraph.server.idempotency.KeyReused;
import org.hubgraph.server.idempotency.KeyedRequest;
import org.hubgraph.server.response.Answer;

/** Returns the stored response of a mutation that was sent before with the same key; else stores it with what it changes. */
@Singleton
class ReplayStage implements Stage {
    private final KeptAnswers answers;

    ReplayStage(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Outcome<Answer> handle(Operation operation, Next next) {
        if (operation.keyed().isEmpty()) {
            return next.handle(operation);
        }
        var keyed = operation.keyed().get();
        Optional<KeptAnswer> first;
        try {
            first = answers.findOrClaim(keyed);
        } catch (KeyReused other) {
            return Outcome.incomplete(Answer.refusal(422, other));
        } catch (FirstIsRunning running) {
            operation.attempt().orElseThrow().again("40001");
            return Outcome.incomplete(Answer.refusal(409, running));
        }
        return first.map(answer -> Outcome.incomplete(Answer.again(answer)))
                .orElseGet(() -> run(operation, keyed, next));
    }

    private Outcome<Answer> run(Operation operation, KeyedRequest keyed, Next next) {
        var outcome = next.handle(operation);
        if (operation.transaction().orElseThrow().isComplete()) {
            answers.keep(keyed, outcome.incomplete().kept());
        }
        return outcome;
    }
}
