package org.hubgraph.server.request;

import java.util.Optional;

import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.idempotency.IdempotentRequest;
import org.hubgraph.server.observability.Observation;

/**
 * A query or mutation on its way through the stages. It is immutable: a stage that adds something passes on a copy.
 *
 * @param isForCaches whether the response is for HTTP caches and must not depend on the client
 * @param context the HTTP request that it came with, or that its connection began with
 * @param observation collects its metrics
 * @param cancellation cancels it
 * @param standby the standby that it reads from; empty for the primary
 * @param cacheKey its key in the response cache; empty if the response is for this request alone
 * @param version the registry version that a cached response must have, read for this request; empty if the response
 *     cache is not used
 * @param idempotent set for a mutation with an {@code Idempotency-Key}
 * @param attempt the current attempt; empty outside of {@link RetryStage}
 * @param transaction the current transaction; empty outside of {@link TransactionStage}
 */
record Operation(
        Admitted admitted,
        boolean isForCaches,
        RequestContext context,
        Observation observation,
        Caller caller,
        Cancellation cancellation,
        Optional<ReplicaReading> standby,
        Optional<String> cacheKey,
        Optional<String> version,
        Optional<IdempotentRequest> idempotent,
        Optional<Retries.Attempt> attempt,
        Optional<TransactionStage.Transaction> transaction) {

    Operation(
            Admitted admitted,
            boolean isForCaches,
            RequestContext context,
            Observation observation,
            Caller caller,
            Cancellation cancellation) {
        this(
                admitted,
                isForCaches,
                context,
                observation,
                caller,
                cancellation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Prepared prepared() {
        return admitted.prepared();
    }

    GraphQLRequest request() {
        return admitted.request();
    }

    boolean isMutation() {
        return prepared().plan().isMutation();
    }

    /** Whether other requests may receive its response too. */
    boolean isShared() {
        return cacheKey.isPresent();
    }

    Operation at(Optional<ReplicaReading> found) {
        return copy(found, cacheKey, version, idempotent, attempt, transaction);
    }

    Operation cachedAs(String key, Optional<String> read) {
        return copy(standby, Optional.of(key), read, idempotent, attempt, transaction);
    }

    Operation idempotent(Optional<IdempotentRequest> request) {
        return copy(standby, cacheKey, version, request, attempt, transaction);
    }

    Operation in(Retries.Attempt running) {
        return copy(standby, cacheKey, version, idempotent, Optional.of(running), transaction);
    }

    Operation in(TransactionStage.Transaction running) {
        return copy(standby, cacheKey, version, idempotent, attempt, Optional.of(running));
    }

    private Operation copy(
            Optional<ReplicaReading> newStandby,
            Optional<String> newCacheKey,
            Optional<String> newVersion,
            Optional<IdempotentRequest> newKeyed,
            Optional<Retries.Attempt> newAttempt,
            Optional<TransactionStage.Transaction> newTransaction) {
        return new Operation(
                admitted,
                isForCaches,
                context,
                observation,
                caller,
                cancellation,
                newStandby,
                newCacheKey,
                newVersion,
                newKeyed,
                newAttempt,
                newTransaction);
    }
}
