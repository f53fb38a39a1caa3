package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.failure.TimedOut;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs the operation again, in a new transaction, after a transient database failure. */
@Singleton
class RetryStage implements Stage {
    private final Retries retries;

    RetryStage(Retries retries) {
        this.retries = retries;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.attempt().isPresent()) {
            // This is the attempt on the standby: if it fails, the primary is used instead.
            return next.handle(operation);
        }
        try {
            return retries.of(operation.cancellation(), attempt -> next.handle(operation.in(attempt)));
        } catch (TimedOut late) {
            return Outcome.incomplete(GraphQLResponse.refusal(503, late));
        }
    }
}
