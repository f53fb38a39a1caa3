package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Maps refusals by later stages to their HTTP status. */
@Singleton
class RefusalStage implements Stage {

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        try {
            return next.handle(operation);
        } catch (Invalid header) {
            return Outcome.incomplete(GraphQLResponse.refusal(400, header));
        } catch (LimitExceeded wait) {
            return Outcome.incomplete(GraphQLResponse.refusal(429, wait));
        } catch (TimedOut late) {
            return Outcome.incomplete(GraphQLResponse.refusal(503, late));
        }
    }
}
