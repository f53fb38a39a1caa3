package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.AnswerCache;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.cache.RunningQueries;
import org.hubgraph.server.response.Answer;

/** Runs identical concurrent queries of one version once, and stores the response. */
@Singleton
class CoalescingStage implements Stage {
    private final AnswerCache cache;
    private final RunningQueries queries;

    CoalescingStage(AnswerCache cache, RunningQueries queries) {
        this.cache = cache;
        this.queries = queries;
    }

    @Override
    public Outcome<Answer> handle(Operation operation, Next next) {
        if (!operation.isShared() || operation.version().isEmpty() || !cache.isEnabled()) {
            return next.handle(operation);
        }
        return queries.once(
                operation.cacheKey().orElseThrow(),
                operation.version().get(),
                () -> next.handle(operation),
                operation.cancellation()::running);
    }
}
