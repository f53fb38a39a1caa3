package org.hubgraph.server.request;

import java.util.List;

import jakarta.inject.Singleton;

import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Runs an operation through its stages. Their order matters. A conditional request that gets a 304 takes no objects
 * from the quota, but a cached response does. A mutation that is refused leaves no idempotency key. A retry begins a
 * new transaction, but is the same operation for quota, metrics and traces.
 */
@Singleton
public class Stages {
    private final List<Stage> queries;
    private final List<Stage> mutations;
    private final List<Stage> pages;
    private final List<Stage> deliveries;
    private final Stage.Next query;
    private final Stage.Next mutation;
    private final Stage.Next page;
    private final Stage.Next delivery;

    Stages(
            RefusalStage refusal,
            ReplicaStage replica,
            ConditionalStage conditional,
            QuotaStage quota,
            TracingStage tracing,
            CacheStage cache,
            CoalescingStage coalescing,
            FallbackStage fallback,
            PositionStage position,
            IdempotencyStage idempotency,
            DiskSpaceStage diskSpace,
            RetryStage retry,
            TransactionStage transaction,
            ReplayStage replay,
            ExecutionStage execution) {
        queries = List.of(
                refusal,
                replica,
                conditional,
                quota,
                tracing,
                cache,
                coalescing,
                fallback,
                retry,
                transaction,
                execution);
        mutations = List.of(
                refusal, position, quota, idempotency, tracing, diskSpace, retry, transaction, replay, execution);
        pages = List.of(refusal, replica, tracing, fallback, retry, transaction, execution);
        deliveries = List.of(refusal, tracing, retry, transaction, execution);
        query = chain(queries);
        mutation = chain(mutations);
        page = chain(pages);
        delivery = chain(deliveries);
    }

    private static Stage.Next chain(List<Stage> stages) {
        Stage.Next next = operation -> {
            throw new IllegalStateException("The last stage has no next one");
        };
        for (int i = stages.size() - 1; i >= 0; i--) {
            var stage = stages.get(i);
            var rest = next;
            next = operation -> stage.handle(operation, rest);
        }
        return next;
    }

    /**
     * Runs a query or a mutation.
     *
     * @param context the HTTP request that it came with, or that its connection began with
     */
    public GraphQLResponse run(
            Admitted admitted,
            Transport transport,
            RequestContext context,
            Observation observation,
            Caller caller,
            Cancellation cancellation) {
        var operation = new Operation(admitted, transport.isForCaches(), context, observation, caller, cancellation);
        return (operation.isMutation() ? mutation : query).handle(operation).incomplete();
    }

    /**
     * Runs a query for one page of a file. It takes no objects from the quota of its client, because files have a quota of
     * their own, and is not cached: the pages of one file would evict the responses to other queries.
     */
    public GraphQLResponse runPage(
            Admitted admitted,
            RequestContext context,
            Observation observation,
            Caller caller,
            Cancellation cancellation) {
        return page.handle(new Operation(admitted, false, context, observation, caller, cancellation))
                .incomplete();
    }

    /**
     * Runs a query about a change that was read from the primary. A standby might not have it yet, and a response that was
     * cached before it must not be used.
     */
    public GraphQLResponse runDelivery(
            Admitted admitted,
            RequestContext context,
            Observation observation,
            Caller caller,
            Cancellation cancellation) {
        return delivery.handle(new Operation(admitted, false, context, observation, caller, cancellation))
                .incomplete();
    }

    /** The names of the stages of a delivery, in order. */
    List<String> namesOfDeliveries() {
        return names(deliveries);
    }

    /** The names of the stages of a page of a file, in order. */
    List<String> namesOfPages() {
        return names(pages);
    }

    /** The names of the stages, in order. */
    List<String> names(boolean ofMutations) {
        return names(ofMutations ? mutations : queries);
    }

    private static List<String> names(List<Stage> stages) {
        return stages.stream().map(stage -> stage.getClass().getSimpleName()).toList();
    }
}
