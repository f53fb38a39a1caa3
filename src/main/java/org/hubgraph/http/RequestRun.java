package org.hubgraph.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.FlushMode;
import org.hibernate.HibernateException;
import org.hibernate.engine.spi.SessionImplementor;

import org.hubgraph.execution.Cancellation;
import org.hubgraph.execution.Execution;
import org.hubgraph.execution.Execution.Prepared;
import org.hubgraph.execution.Result;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/** One request from its parameters to the bytes of its answer: on one thread, in one transaction, from one snapshot. */
@ApplicationScoped
class RequestRun {
    private final Execution execution;
    private final Documents documents;
    private final EntityManager entities;
    private final Attempts attempts;
    private final OperationTracing tracing;
    private final Limits limits;

    RequestRun(
            Execution execution,
            Documents documents,
            EntityManager entities,
            Attempts attempts,
            OperationTracing tracing,
            Limits limits) {
        this.execution = execution;
        this.documents = documents;
        this.entities = entities;
        this.attempts = attempts;
        this.tracing = tracing;
        this.limits = limits;
    }

    /**
     * @param post whether it came by POST: a GET may run no mutation, and its answer is for caches, so it has nothing of the
     *     client in it
     */
    Answer answer(Supplier<GraphQLRequest> parameters, boolean post, Exchange exchange, Cancellation cancellation) {
        var quota = exchange.quota();
        var observation = exchange.observation();
        GraphQLRequest request;
        String document;
        try {
            request = parameters.get();
            document = documents.find(request);
        } catch (Documents.NotRegistered unknown) {
            return Answer.invalid(unknown);
        } catch (Failure malformed) {
            return Answer.refusal(400, malformed);
        }
        Prepared prepared;
        try {
            prepared = execution.prepare(document, request.operationName(), request.variables());
        } catch (RuntimeException refused) {
            return Answer.invalid(refused);
        } catch (StackOverflowError tooDeep) {
            return Answer.invalid(new Invalid("The document is nested too deep to be read."));
        }
        var operation = prepared.plan().operation();
        observation.means(operation);
        if (prepared.plan().isMutation() && !post) {
            return Answer.refusal(405, new Invalid("A mutation is sent by POST."));
        }
        try {
            quota.takeObjects(prepared.cost());
        } catch (LimitExceeded wait) {
            return Answer.refusal(429, wait);
        }
        Map<String, ?> extensions = post ? Map.of("cost", cost(prepared, quota)) : Map.of();
        return tracing.of(
                operation,
                observation.operation(),
                () -> attempts.of(attempt -> run(prepared, extensions, cancellation, attempt, observation)));
    }

    private Map<String, Object> cost(Prepared prepared, Quota quota) {
        var cost = new LinkedHashMap<String, Object>();
        cost.put("objects", prepared.cost());
        cost.put("allowed", limits.answerObjects());
        cost.put("leftThisMinute", quota.objectsLeft());
        return cost;
    }

    private Answer run(
            Prepared prepared,
            Map<String, ?> extensions,
            Cancellation cancellation,
            Attempts.Attempt attempt,
            Observation observation) {
        var context = Arc.container().requestContext();
        context.activate();
        // One statement is a snapshot by itself: two calls of the database are spared.
        boolean transaction = !prepared.plan().isOneStatement();
        if (transaction) {
            QuarkusTransaction.begin();
        }
        try {
            var result = result(prepared, cancellation, observation);
            attempt.judge(result.errors());
            var answer = Answer.of(result, extensions);
            // A query has nothing to commit, and a mutation of which a part failed must leave nothing behind.
            if (prepared.plan().isMutation() && !result.isNull()) {
                transaction = false;
                commit(attempt);
            }
            return answer;
        } catch (RuntimeException broken) {
            attempt.judge(broken);
            return Answer.broken(broken);
        } finally {
            cancellation.done();
            if (transaction) {
                QuarkusTransaction.rollback();
            }
            context.terminate();
        }
    }

    private static void commit(Attempts.Attempt attempt) {
        try {
            QuarkusTransaction.commit();
        } catch (RuntimeException failed) {
            attempt.judgeCommit(failed);
            throw failed;
        }
    }

    private static void cancelStatement(SessionImplementor session) {
        try {
            session.cancelQuery();
        } catch (HibernateException ended) {
            // The last statement is closed already, and no other has begun.
        }
    }

    private Result result(Prepared prepared, Cancellation cancellation, Observation observation) {
        var session = entities.unwrap(SessionImplementor.class);
        session.addEventListeners(observation.statements());
        // What a mutation writes, it writes when it has looked at everything, and not when a query happens to ask.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(!prepared.plan().isMutation());
        cancellation.running(() -> cancelStatement(session));
        return execution.run(prepared, cancellation);
    }
}
