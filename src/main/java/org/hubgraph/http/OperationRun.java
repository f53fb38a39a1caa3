package org.hubgraph.http;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.cache.Outcome;
import org.hubgraph.execution.Execution;
import org.hubgraph.execution.Result;
import org.hubgraph.failure.Failure;
import org.hubgraph.idempotency.FirstIsRunning;
import org.hubgraph.idempotency.KeptAnswer;
import org.hubgraph.idempotency.KeptAnswers;
import org.hubgraph.idempotency.KeyReused;
import org.hubgraph.idempotency.KeyedRequest;
import org.hubgraph.replica.ReplicaReading;
import org.hubgraph.version.RegistryVersion;

/** Runs an operation on one thread, in one transaction, from one snapshot. */
@ApplicationScoped
class OperationRun {
    private final Identities identities;
    private final Execution execution;
    private final Sessions sessions;
    private final Attempts attempts;
    private final RegistryVersion versions;
    private final KeptAnswers answers;

    OperationRun(
            Identities identities,
            Execution execution,
            Sessions sessions,
            Attempts attempts,
            RegistryVersion versions,
            KeptAnswers answers) {
        this.identities = identities;
        this.execution = execution;
        this.sessions = sessions;
        this.attempts = attempts;
        this.versions = versions;
        this.answers = answers;
    }

    /**
     * Runs it, and again where it fails for a reason that passes.
     *
     * @param extensions of the answer; left out if empty
     * @param keyed null unless the answer is kept for who sends the mutation again
     */
    Outcome<Answer> mutation(Work work, Map<String, ?> extensions, KeyedRequest keyed) {
        return attempts.of(attempt -> run(work, extensions, keyed, false, null, attempt));
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
                .orElseGet(() -> attempts.of(attempt -> run(work, extensions, null, versioned, null, attempt)));
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
            if (work.isMutation() && result.errors().stream().anyMatch(error -> Attempts.isContention(error.cause()))) {
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
                transaction = false;
                commit(attempt);
            }
            return Outcome.incomplete(answer);
        } catch (KeyReused other) {
            return Outcome.incomplete(Answer.refusal(422, other));
        } catch (FirstIsRunning first) {
            attempt.again("40001");
            return Outcome.incomplete(Answer.refusal(409, first));
        } catch (RuntimeException broken) {
            attempt.judge(broken);
            return Outcome.incomplete(Attempts.isContention(broken) ? Answer.tryAgain() : Answer.broken(broken));
        } finally {
            work.cancellation().done();
            if (transaction) {
                QuarkusTransaction.rollback();
            }
            context.terminate();
        }
    }

    private String version(ReplicaReading standby) {
        return standby == null ? versions.read() : versions.read(standby.connection());
    }

    private static void commit(Attempts.Attempt attempt) {
        try {
            QuarkusTransaction.commit();
        } catch (RuntimeException failed) {
            attempt.judgeCommit(failed);
            throw failed;
        }
    }

    private Result result(Work work) {
        sessions.begin(!work.isMutation(), work.observation().statements(), work.cancellation());
        return execution.run(work.prepared(), work.cancellation());
    }
}
