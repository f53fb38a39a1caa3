package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Runs the later stages in one transaction and a separate request context, with the caller's identity. A query that is
 * a single statement needs no transaction, because one statement sees one snapshot.
 */
@Singleton
class TransactionStage implements Stage {
    private static final Logger LOG = Logger.getLogger(TransactionStage.class);
    /** The transaction manager must not end a transaction that its request still has time for. */
    private static final int BEHIND_DEADLINE_SECONDS = 60;

    private final Identities identities;
    private final int timeoutSeconds;

    TransactionStage(Identities identities, Limits limits) {
        this.identities = identities;
        this.timeoutSeconds =
                Math.max(limits.requestMilliseconds(), limits.erasureMilliseconds()) / 1_000 + BEHIND_DEADLINE_SECONDS;
    }

    /** A transaction that is rolled back unless a stage marks it as complete. */
    static final class Transaction {
        private boolean isComplete;

        /** Marks it to be committed after the stages have returned. */
        void complete() {
            isComplete = true;
        }

        boolean isComplete() {
            return isComplete;
        }
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        var attempt = operation.attempt().orElseThrow();
        var context = Arc.container().requestContext();
        context.activate();
        identities.use(operation.caller().identity());
        boolean several = operation.isShared() || !operation.prepared().plan().isOneStatement();
        boolean begun = several && operation.standby().isEmpty();
        if (begun) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(timeoutSeconds));
        }
        try {
            operation.standby().ifPresent(standby -> standby.begin(several));
            var transaction = new Transaction();
            var outcome = next.handle(operation.in(transaction));
            if (transaction.isComplete()) {
                operation.cancellation().beginCommit();
                begun = false;
                commit(attempt, operation.cancellation());
            }
            return outcome;
        } catch (TimedOut late) {
            throw late;
        } catch (RuntimeException broken) {
            if (operation.cancellation().reasonOf(broken) instanceof TimedOut late) {
                throw late;
            }
            attempt.judge(broken);
            return Outcome.incomplete(
                    SqlStates.isContention(broken) ? GraphQLResponse.tryAgain() : GraphQLResponse.broken(broken));
        } finally {
            operation.cancellation().done();
            if (begun) {
                rollback();
            }
            context.terminate();
        }
    }

    /** If the connection is lost, the database rolls back by itself; the first failure is the one to report. */
    private static void rollback() {
        try {
            QuarkusTransaction.rollback();
        } catch (RuntimeException lost) {
            LOG.debug("A transaction could not be rolled back", lost);
        }
    }

    private static void commit(Retries.Attempt attempt, Cancellation cancellation) {
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
}
