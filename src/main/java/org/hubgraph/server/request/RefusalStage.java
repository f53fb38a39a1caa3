package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.Answer;

/** Gives each refusal of the stages behind it its status. */
@Singleton
class RefusalStage implements Stage {

    @Override
    public Outcome<Answer> handle(Operation operation, Next next) {
        try {
            return next.handle(operation);
        } catch (Invalid header) {
            return Outcome.incomplete(Answer.refusal(400, header));
        } catch (LimitExceeded wait) {
            return Outcome.incomplete(Answer.refusal(429, wait));
        }
    }
}
