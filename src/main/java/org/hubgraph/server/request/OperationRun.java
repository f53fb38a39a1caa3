package org.hubgraph.server.request;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.database.replica.ReplicaReading;
import org.hubgraph.database.session.DatabaseSpace;
import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.NoSpace;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Result;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.idempotency.FirstIsRunning;
import org.hubgraph.server.idempotency.KeptAnswer;
import org.hubgraph.server.idempotency.KeptAnswers;
import org.hubgraph.server.idempotency.KeyReused;
import org.hubgraph.server.idempotency.KeyedRequest;
import org.hubgraph.server.response.Answer;

/** Runs an operation on one thread, in one transaction, from one snapshot. */
@ApplicationScoped
class OperationRun {
    private static final Logger LOG = Logger.getLogger(OperationRun.class);

    private final Identities identities;
    private final Execution execution;
    private final Sessions sessions;
    private final Attempts attempts;
    private final RegistryVersion versions;
    private final KeptAnswers answers;
    private final DatabaseSpace space;

    OperationRun(
            Identities identities,
            Execution execution,
            Sessions sessions,
            Attempts attempts,
            RegistryVersion versions,
            KeptAnswers answers,
            DatabaseSpace space) {
        this.identities = identities;
        this.execution = execution;
        this.sessions = sessions;
        this.attempts = attempts;
        this.versions = versions;
        this.answers = answers;
        this.space = space;
    }

    /**
     * Runs it, and again where it fails for a reason that passes.
     *
     * @param extensions of the answer; left out if empty
     * @param keyed null unless the answer is kept for who sends the mutation again
     */
    Outcome<Answer> mutation(Work work, Map<String, ?> extensions, KeyedRequest keyed) {
        if (space.isShort()) {
            LOG.error("The disk of the database is full: a mutation was refused");
            return Outcome.incomplete(Answer.refusal(503, new NoSpace()));
        }
        return again(work, attempt -> run(work, extensions, keyed, false, null, attempt));
    }

    /**
     * Runs it at the standby if there is one, and where that fails, or there is none, at the primary, there again where it
     * fails for a reason that passes.
     *
     * @param extensions of an answer that is for this request alone; left out if empty
     * @param versioned whether the answer is to be complete if it has no errors: it then has the version of its snapshot, for
     *     one statement more
     * @param standby null for the primary
     */
    Outcome<Answer> query(Work work, Map<String, ?> extensions, boolean versioned, ReplicaReading standby) {
        return Optional.ofNullable(standby)
                .flatMap(there ->
                        attempts.once(attempt -> run(work, extensions, null, versioned, there, attempt), there::failed))
                .map(outcome -> {
                    standby.answered();
                    return outcome;
                })
                .orElseGet(() -> again(work, attempt -> run(work, extensions, null, versioned, null, attempt)));
    }

    private Outcome<Answer> again(Work work, Function<Attempts.Attempt, Outcome<Answer>> request) {
        try {
            return attempts.of(work.cancellation(), request);
        } catch (TimedOut late) {
            return Outcome.incomplete(Answer.refusal(503, late));
        }
    }

    private Outcome<Answer> run(
            Work work,
            Map<String, ?> extensions,
            KeyedRequest keyed,
            boolean versioned,
            ReplicaReading standby,
            Attempts.Attempt attempt) {
        var context = Arc.container().requestContext();
        context.activate();
        identities.use(work.caller().identity());
        // One statement is a snapshot by itself: two calls of the database are spared.
        boolean several = versioned || !work.prepared().plan().isOneStatement();
        boolean transaction = several && standby == null;
        if (transaction) {
            QuarkusTransaction.begin();
        }
        try {
            if (standby != null) {
                standby.begin(several);
            }
            var first = keyed == null ? Optional.<KeptAnswer>empty() : answers.findOrClaim(keyed);
            if (first.isPresent()) {
                return Outcome.incomplete(Answer.again(first.get()));
            }
            String version = versioned ? version(standby) : null;
            var result = result(work);
            attempt.judge(result.errors());
            if (work.isMutation()
                    && result.errors().stream().anyMatch(error -> SqlStates.isContention(error.cause()))) {
                return Outcome.incomplete(Answer.tryAgain());
            }
            work.chargeObjects(result.objects());
            Answer answer;
            try {
                if (versioned && result.errors().isEmpty()) {
                    return Outcome.complete(Answer.complete(result, version));
                }
                answer = Answer.of(result, extensions);
            } catch (Failure tooMuch) {
                return Outcome.incomplete(Answer.stopped(tooMuch));
            }
            // A query has nothing to commit, and a mutation of which a part failed must leave nothing behind: no answer
            // either, so that it can be sent again.
            if (work.isMutation() && !result.isNull()) {
                if (keyed != null) {
                    answers.keep(keyed, answer.kept());
                }
                work.cancellation().beginCommit();
                transaction = false;
                commit(attempt, work.cancellation());
            }
            return Outcome.incomplete(answer);
        } catch (KeyReused other) {
            return Outcome.incomplete(Answer.refusal(422, other));
        } catch (FirstIsRunning first) {
            attempt.again("40001");
            return Outcome.incomplete(Answer.refusal(409, first));
        } catch (TimedOut late) {
            throw late;
        } catch (RuntimeException broken) {
            if (work.cancellation().reasonOf(broken) instanceof TimedOut late) {
                throw late;
            }
            attempt.judge(broken);
            return Outcome.incomplete(SqlStates.isContention(broken) ? Answer.tryAgain() : Answer.broken(broken));
        } finally {
            work.cancellation().done();
            if (transaction) {
                rollback();
            }
            context.terminate();
        }
    }

    /** Where the connection is lost the database does so by itself, and the first failure is the one that matters. */
    private static void rollback() {
        try {
            QuarkusTransaction.rollback();
        } catch (RuntimeException lost) {
            LOG.debug("A transaction could not be rolled back", lost);
        }
    }

    private String version(ReplicaReading standby) {
        return standby == null ? versions.read() : versions.read(standby.connection());
    }

    private static void commit(Attempts.Attempt attempt, Cancellation cancellation) {
        try {
            QuarkusTransaction.commit();
        } catch (RuntimeException failed) {
            try {
                attempt.judgeCommit(failed);
            } catch (Unsettled unknown) {
                throw unknown;
            } catch (RuntimeException again) {
                cancellation.rolledBack();
                throw again;
            }
            throw failed;
        }
    }

    private Result result(Work work) {
        sessions.begin(!work.isMutation(), work.observation().statements(), work.cancellation());
        return execution.run(work.prepared(), work.cancellation());
    }
}
