package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.observability.OperationTracing;
import org.hubgraph.server.response.GraphQLResponse;

/** Records the operation as a span. */
@Singleton
class TracingStage implements Stage {
    private final OperationTracing tracing;

    TracingStage(OperationTracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        return tracing.of(
                operation.prepared().plan().operation(),
                operation.observation().operation(),
                () -> next.handle(operation));
    }
}
