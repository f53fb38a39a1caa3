package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.CoalescedQueries;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.cache.ResponseCache;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs identical concurrent queries of one registry version once, and caches the response. */
@Singleton
class CoalescingStage implements Stage {
    private final ResponseCache cache;
    private final CoalescedQueries queries;

    CoalescingStage(ResponseCache cache, CoalescedQueries queries) {
        this.cache = cache;
        this.queries = queries;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
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
