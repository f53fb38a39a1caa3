package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.AnswerCache;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.Answer;

/** Looks for the response in the response cache. It is used only if it was made from the version read for this request. */
@Singleton
class CacheStage implements Stage {
    private final AnswerCache cache;

    CacheStage(AnswerCache cache) {
        this.cache = cache;
    }

    @Override
    public Outcome<Answer> handle(Operation operation, Next next) {
        if (!operation.isShared() || operation.version().isEmpty() || !cache.isEnabled()) {
            return next.handle(operation);
        }
        return cache.find(operation.cacheKey().orElseThrow(), operation.version().get())
                .map(Outcome::<Answer>complete)
                .orElseGet(() -> next.handle(operation));
    }
}
