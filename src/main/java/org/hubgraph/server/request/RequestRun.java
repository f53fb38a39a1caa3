package org.hubgraph.server.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.database.replica.LogPosition;
import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.database.version.UnreadVersion;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.cache.AnswerCache;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.cache.RunningQueries;
import org.hubgraph.server.document.Documents;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.idempotency.KeptAnswers;
import org.hubgraph.server.idempotency.KeyedRequest;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.observability.OperationTracing;
import org.hubgraph.server.response.Answer;

/** One request from its parameters to the bytes of its answer, which are kept already or which a run makes. */
@ApplicationScoped
public class RequestRun {
    private final Execution execution;
    private final Documents documents;
    private final OperationRun run;
    private final Replica replica;
    private final RegistryVersion versions;
    private final AnswerCache cache;
    private final RunningQueries queries;
    private final HttpCaching caching;
    private final KeptAnswers answers;
    private final OperationTracing tracing;
    private final Limits limits;

    RequestRun(
            Execution execution,
            Documents documents,
            OperationRun run,
            Replica replica,
            RegistryVersion versions,
            AnswerCache cache,
            RunningQueries queries,
            HttpCaching caching,
            KeptAnswers answers,
            OperationTracing tracing,
            Limits limits) {
        this.execution = execution;
        this.documents = documents;
        this.run = run;
        this.replica = replica;
        this.versions = versions;
        this.cache = cache;
        this.queries = queries;
        this.caching = caching;
        this.tracing = tracing;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * A request that may be run.
     *
     * @param document what it asks for, whichever way it is named
     */
    public record Admitted(GraphQLRequest request, String document, Prepared prepared) {
        public boolean isSubscription() {
            return prepared.plan().isSubscription();
        }
    }

    /** A request that is answered without having been run. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        public Refused(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }

    /** Looks at all that can be known before anything is run. */
    public Admitted admit(
            Supplier<GraphQLRequest> parameters,
            Transport transport,
            Observation observation,
            Caller caller,
            Cancellation cancellation)
            throws Refused {
        GraphQLRequest request;
        String document;
        try {
            request = parameters.get();
            document = documents.find(request);
        } catch (Documents.NotRegistered unknown) {
            throw new Refused(Answer.invalid(unknown));
        } catch (Failure malformed) {
            throw new Refused(Answer.refusal(400, malformed));
        }
        Prepared prepared;
        try {
            prepared = prepared(request, document, caller, cancellation);
        } catch (TimedOut late) {
            throw new Refused(Answer.refusal(503, late));
        } catch (RuntimeException refused) {
            caller.quota().chargeObjects(1);
            throw new Refused(Answer.invalid(refused));
        } catch (StackOverflowError tooDeep) {
            throw new Refused(Answer.invalid(new Invalid("The document is nested too deep to be read.")));
        }
        observation.means(prepared.plan().operation());
        transport.check(prepared.plan());
        try {
            caller.check(prepared.plan());
            // GraphQL over HTTP, section "Status Codes": who may not issue a request gets 401 or 403, and nothing of it
            // is run.
        } catch (Unauthenticated unknown) {
            throw new Refused(Answer.refusal(401, unknown));
        } catch (Forbidden refused) {
            throw new Refused(Answer.refusal(403, refused));
        }
        return new Admitted(request, document, prepared);
    }

    private Prepared prepared(GraphQLRequest request, String document, Caller caller, Cancellation cancellation)
            throws Refused {
        if (!execution.hasRead(document)) {
            try {
                caller.quota().takeDocument(document.length());
            } catch (LimitExceeded wait) {
                throw new Refused(Answer.refusal(429, wait));
            }
        }
        return execution.prepare(document, request.operationName(), request.variables(), cancellation);
    }

    /** Answers with one response. */
    public Answer answer(
            Supplier<GraphQLRequest> parameters,
            Transport transport,
            RequestContext exchange,
            Caller caller,
            Cancellation cancellation) {
        try {
            var admitted = admit(parameters, transport, exchange.observation(), caller, cancellation);
            return run(admitted, transport, exchange, exchange.observation(), caller, cancellation);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    /**
     * Runs a query or a mutation.
     *
     * @param exchange with the request, or with the one that the connection began with
     */
    public Answer run(
            Admitted admitted,
            Transport transport,
            RequestContext exchange,
            Observation observation,
            Caller caller,
            Cancellation cancellation) {
        var work = new Work(admitted.prepared, transport.isForCaches(), caller, observation, cancellation);
        try {
            // Also of a mutation, which has no use for it: what is wrong is told before it matters.
            var written = written(caller);
            if (work.isMutation()) {
                exchange.hasChanged();
            }
            return work.isMutation()
                    ? mutated(work, admitted.request, admitted.document)
                    : queried(work, admitted.request, admitted.document, exchange, written);
        } catch (Invalid header) {
            return Answer.refusal(400, header);
        } catch (LimitExceeded wait) {
            return Answer.refusal(429, wait);
        }
    }

    /**
     * @throws Invalid for an {@code Idempotency-Key} that is none
     * @throws LimitExceeded where the client has asked for too much within a minute
     */
    private Answer mutated(Work work, GraphQLRequest request, String document) {
        work.caller().quota().takeObjects(work.prepared().cost());
        var keyed = keyed(request, document, work.caller());
        var answer =
                traced(work, () -> run.mutation(work, extensions(work), keyed)).incomplete();
        if (keyed != null) {
            answers.forgetOld();
        }
        return replica.written()
                .map(position -> answer.with(Replica.HEADER, position.toString()))
                .orElse(answer);
    }

    /**
     * @param written what the answer must show; null for nothing in particular
     * @throws LimitExceeded where the client has asked for too much within a minute
     */
    private Answer queried(
            Work work, GraphQLRequest request, String document, RequestContext exchange, LogPosition written) {
        try (var standby = replica.open(written).orElse(null)) {
            return queried(work, request, document, exchange, standby);
        }
    }

    /**
     * A query, from the cache if it is there. What it costs counts in any case, so that what a client may ask for does not
     * depend on others; a 304 costs a request and no objects.
     *
     * @param standby which tells the version as well, since that of a primary is another one; null for the primary
     * @throws LimitExceeded where the client has asked for too much within a minute
     */
    private Answer queried(
            Work work, GraphQLRequest request, String document, RequestContext exchange, ReplicaReading standby) {
        if (!work.isForCaches() && !cache.isEnabled()) {
            work.caller().quota().takeObjects(work.prepared().cost());
            return traced(work, () -> run.query(work, extensions(work), false, standby))
                    .incomplete();
        }
        String question = Question.of(document, request, work.caller());
        String known = work.isForCaches() ? exchange.ifNoneMatch() : null;
        String version = cache.isEnabled() || known != null ? currentVersion(standby) : null;
        if (known != null && version != null) {
            var tag = caching.tag(question, version, exchange.representation());
            if (tag.isAmong(known)) {
                return Answer.notModified().with(caching.headers(tag, work.caller()));
            }
        }
        work.caller().quota().takeObjects(work.prepared().cost());
        var outcome = traced(work, () -> versioned(work, question, version, standby));
        if (outcome.complete() == null) {
            return outcome.incomplete();
        }
        var answer = Answer.of(outcome.complete(), extensions(work));
        return work.isForCaches()
                ? answer.with(caching.headers(
                        caching.tag(question, outcome.complete().version(), exchange.representation()), work.caller()))
                : answer;
    }

    /** Null where the database does not tell: the query that runs next reports the reason. */
    private String currentVersion(ReplicaReading standby) {
        try {
            return standby == null ? versions.current() : versions.read(standby.connection());
        } catch (UnreadVersion failure) {
            return null;
        }
    }

    private Outcome<Answer> versioned(Work work, String question, String version, ReplicaReading standby) {
        Supplier<Outcome<Answer>> query = () -> run.query(work, extensions(work), true, standby);
        if (version == null || !cache.isEnabled()) {
            return query.get();
        }
        return cache.find(question, version)
                .map(Outcome::<Answer>complete)
                .orElseGet(() -> queries.once(question, version, query, work.cancellation()::running));
    }

    private Outcome<Answer> traced(Work work, Supplier<Outcome<Answer>> run) {
        return tracing.of(work.prepared().plan().operation(), work.observation().operation(), run);
    }

    /** Null without the header. */
    private static LogPosition written(Caller caller) {
        return caller.written() == null ? null : LogPosition.of(caller.written());
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

    /** Not of an answer that is for caches. */
    private Map<String, ?> extensions(Work work) {
        if (work.isForCaches()) {
            return Map.of();
        }
        var cost = new LinkedHashMap<String, Object>();
        cost.put("objects", work.prepared().cost());
        cost.put("allowed", limits.answerObjects());
        cost.put("leftThisMinute", work.caller().quota().objectsLeft());
        return Map.of("cost", cost);
    }
}
