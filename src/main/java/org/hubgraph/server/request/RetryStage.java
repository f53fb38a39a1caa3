package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.failure.TimedOut;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.Answer;

/** Runs the operation again, in a new transaction, if the database could not serve it for a reason that passes. */
@Singleton
class RetryStage implements Stage {
    private final Attempts attempts;

    RetryStage(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Outcome<Answer> handle(Operation operation, Next next) {
        if (operation.attempt().isPresent()) {
            // The attempt at the standby: if it fails, the primary is asked instead.
            return next.handle(operation);
        }
        try {
            return attempts.of(operation.cancellation(), attempt -> next.handle(operation.in(attempt)));
        } catch (TimedOut late) {
            return Outcome.incomplete(Answer.refusal(503, late));
        }
    }
}
