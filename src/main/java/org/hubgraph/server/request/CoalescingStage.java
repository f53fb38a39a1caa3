package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.CoalescedQueries;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs identical concurrent queries of one registry version once, and caches the response. */
@Singleton
class CoalescingStage implements Stage {
    private final CoalescedQueries queries;

    CoalescingStage(CoalescedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (operation.version().isEmpty()) {
            return next.handle(operation);
        }
        return queries.once(
                operation.cacheKey().orElseThrow(),
                operation.version().get(),
                () -> next.handle(operation),
                operation.cancellation()::running);
    }
}
