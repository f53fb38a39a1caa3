package org.hubgraph.server.request;

import java.util.Optional;

import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.idempotency.KeyedRequest;
import org.hubgraph.server.observability.Observation;

/**
 * A query or mutation on its way through the stages. A stage that finds something out hands on a copy that has it.
 *
 * @param isForCaches whether the response is for HTTP caches, so that nothing in it is about this client
 * @param context the HTTP request that it came with, or that its connection began with
 * @param observation collects its metrics
 * @param cancellation ends it
 * @param standby where it reads; empty for the primary
 * @param cacheKey names its response in the response cache; empty if it is for this request alone
 * @param version of the registry, read for this request; empty if it is unknown or not needed
 * @param keyed of a mutation with an {@code Idempotency-Key}
 * @param attempt the one that is running; empty outside of {@link RetryStage}
 * @param transaction the one that is running; empty outside of {@link TransactionStage}
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
        Optional<KeyedRequest> keyed,
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

    /** Whether other requests may get its response too. */
    boolean isShared() {
        return cacheKey.isPresent();
    }

    Operation at(Optional<ReplicaReading> found) {
        return copy(found, cacheKey, version, keyed, attempt, transaction);
    }

    Operation cachedAs(String key, Optional<String> read) {
        return copy(standby, Optional.of(key), read, keyed, attempt, transaction);
    }

    Operation keyed(Optional<KeyedRequest> request) {
        return copy(standby, cacheKey, version, request, attempt, transaction);
    }

    Operation in(Retries.Attempt running) {
        return copy(standby, cacheKey, version, keyed, Optional.of(running), transaction);
    }

    Operation in(TransactionStage.Transaction running) {
        return copy(standby, cacheKey, version, keyed, attempt, Optional.of(running));
    }

    private Operation copy(
            Optional<ReplicaReading> newStandby,
            Optional<String> newCacheKey,
            Optional<String> newVersion,
            Optional<KeyedRequest> newKeyed,
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
