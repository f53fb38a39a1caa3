package org.hubgraph.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.idempotency.FirstIsRunning;
import org.hubgraph.idempotency.KeptAnswer;
import org.hubgraph.idempotency.KeptAnswers;
import org.hubgraph.idempotency.KeyReused;
import org.hubgraph.idempotency.KeyedRequest;
import org.hubgraph.limit.Limits;

/** One request from its parameters to the bytes of its answer: on one thread, in one transaction, from one snapshot. */
@ApplicationScoped
class RequestRun {
    private final Identities identities;
    private final Execution execution;
    private final Documents documents;
    private final EntityManager entities;
    private final Attempts attempts;
    private final KeptAnswers answers;
    private final OperationTracing tracing;
    private final Limits limits;

    RequestRun(
            Identities identities,
            Execution execution,
            Documents documents,
            EntityManager entities,
            Attempts attempts,
            KeptAnswers answers,
            OperationTracing tracing,
            Limits limits) {
        this.identities = identities;
        this.execution = execution;
        this.documents = documents;
        this.entities = entities;
        this.attempts = attempts;
        this.tracing = tracing;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * @param post whether it came by POST: a GET may run no mutation, and its answer is for caches, so it has nothing of the
     *     client in it
     */
    Answer answer(
            Supplier<GraphQLRequest> parameters,
            boolean post,
            Exchange exchange,
            Caller caller,
            Cancellation cancellation) {
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
            caller.check(prepared.plan());
            // GraphQL over HTTP, section "Status Codes": who may not issue a request gets 401 or 403, and nothing of it
            // is run.
        } catch (Unauthenticated unknown) {
            return Answer.refusal(401, unknown);
        } catch (Forbidden refused) {
            return Answer.refusal(403, refused);
        }
        try {
            caller.quota().takeObjects(prepared.cost());
        } catch (LimitExceeded wait) {
            return Answer.refusal(429, wait);
        }
        KeyedRequest keyed;
        try {
            keyed = prepared.plan().isMutation() ? keyed(request, document, caller) : null;
        } catch (Invalid key) {
            return Answer.refusal(400, key);
        }
        Map<String, ?> extensions = post ? Map.of("cost", cost(prepared, caller.quota())) : Map.of();
        var work = new Work(prepared, extensions, caller, keyed, observation);
        var answer = tracing.of(
                operation, observation.operation(), () -> attempts.of(attempt -> run(work, cancellation, attempt)));
        if (keyed != null) {
            answers.forgetOld();
        }
        return answer;
    }

    /** Null where the client asks for nothing of the kind. */
    private static KeyedRequest keyed(GraphQLRequest request, String document, Caller caller) {
        return caller.idempotencyKey() == null
                ? null
                : KeyedRequest.of(
                        caller.name(),
                        caller.idempotencyKey(),
                        document,
                        request.operationName(),
                        request.variablesText());
    }

    private Map<String, Object> cost(Prepared prepared, Quota quota) {
        var cost = new LinkedHashMap<String, Object>();
        cost.put("objects", prepared.cost());
        cost.put("allowed", limits.answerObjects());
        cost.put("leftThisMinute", quota.objectsLeft());
        return cost;
    }

    /** What every attempt does. */
    private record Work(
            Prepared prepared, Map<String, ?> extensions, Caller caller, KeyedRequest keyed, Observation observation) {
        boolean isMutation() {
            return prepared.plan().isMutation();
        }
    }

    private Answer run(Work work, Cancellation cancellation, Attempts.Attempt attempt) {
        var context = Arc.container().requestContext();
        context.activate();
        identities.use(work.caller.identity());
        // One statement is a snapshot by itself: two calls of the database are spared.
        boolean transaction = !work.prepared.plan().isOneStatement();
        if (transaction) {
            QuarkusTransaction.begin();
        }
        try {
            var first = work.keyed == null ? Optional.<KeptAnswer>empty() : answers.findOrClaim(work.keyed);
            if (first.isPresent()) {
                return Answer.again(first.get());
            }
            var result = result(work.prepared, cancellation, work.observation);
            attempt.judge(result.errors());
            var answer = Answer.of(result, work.extensions);
            // A query has nothing to commit, and a mutation of which a part failed must leave nothing behind: no answer
            // either, so that it can be sent again.
            if (work.isMutation() && !result.isNull()) {
                if (work.keyed != null) {
                    answers.keep(work.keyed, answer.kept());
                }
                transaction = false;
                commit(attempt);
            }
            return answer;
        } catch (KeyReused other) {
            return Answer.refusal(422, other);
        } catch (FirstIsRunning first) {
            attempt.again("40001");
            return Answer.refusal(409, first);
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
