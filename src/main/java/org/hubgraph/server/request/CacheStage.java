package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.cache.ResponseCache;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Looks up the response cache. A cached response is used only if it was made from the version read for this request.
 */
@Singleton
class CacheStage implements Stage {
    private final ResponseCache cache;

    CacheStage(ResponseCache cache) {
        this.cache = cache;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.version().isEmpty()) {
            return next.handle(operation);
        }
        return cache.find(
                        operation.cacheKey().orElseThrow(), operation.version().get())
                .map(Outcome::<GraphQLResponse>complete)
                .orElseGet(() -> next.handle(operation));
    }
}
