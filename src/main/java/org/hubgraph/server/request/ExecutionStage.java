package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.failure.Failure;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Result;
import org.hubgraph.limit.RequestTime;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Executes the operation and writes its response. */
@Singleton
class ExecutionStage implements Stage {
    private final Execution execution;
    private final Sessions sessions;
    private final RegistryVersion versions;
    private final CostExtension cost;
    private final RequestTime time;

    ExecutionStage(
            Execution execution, Sessions sessions, RegistryVersion versions, CostExtension cost, RequestTime time) {
        this.execution = execution;
        this.sessions = sessions;
        this.versions = versions;
        this.cost = cost;
        this.time = time;
    }

    /**
     * The outcome is complete if other requests may receive the response: it then has no errors, and the registry
     * version of its snapshot.
     */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        var version = operation.isShared() ? Optional.of(version(operation)) : Optional.<String>empty();
        var result = execute(operation);
        operation.attempt().orElseThrow().judge(result.errors());
        if (operation.isMutation()
                && result.errors().stream().anyMatch(error -> SqlStates.isContention(error.cause()))) {
            return Outcome.incomplete(GraphQLResponse.tryAgain());
        }
        // The estimated objects are already charged; if there were more, the rest is charged now. How many rows are
        // aggregated is known only now.
        operation
                .caller()
                .quota()
                .chargeObjects(
                        Math.max(0, result.objects() - operation.prepared().cost()) + result.aggregated());
        GraphQLResponse response;
        try {
            if (version.isPresent() && result.errors().isEmpty()) {
                return Outcome.complete(GraphQLResponse.complete(result, version.get()));
            }
            response = GraphQLResponse.of(result, cost.of(operation));
        } catch (Failure tooMuch) {
            return Outcome.incomplete(GraphQLResponse.stopped(tooMuch));
        }
        // If one of the mutations failed, nothing is committed, not even a stored response, so that the request can be
        // sent again.
        if (operation.isMutation() && result.isCarriedOut()) {
            operation.transaction().orElseThrow().complete();
        }
        return Outcome.incomplete(response);
    }

    private String version(Operation operation) {
        return operation
                .standby()
                .map(standby -> versions.read(standby.connection()))
                .orElseGet(versions::read);
    }

    private Result execute(Operation operation) {
        time.bind(operation.cancellation()::extendTo);
        sessions.begin(!operation.isMutation(), operation.observation().statements(), operation.cancellation());
        return execution.run(operation.prepared(), operation.cancellation());
    }
}
