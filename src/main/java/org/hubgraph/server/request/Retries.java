package org.hubgraph.server.request;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.database.replica.PrimarySilent;
import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.CursorLost;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.ExecutionError;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.observability.RetryMetrics;

/**
 * Runs a request again, in a new transaction, after a transient database failure: a conflict with another transaction,
 * or a lost connection. This is safe. The client has received nothing, because a response is written as a whole, and
 * nothing was changed, because the transaction was rolled back. If the connection is lost during the commit of a
 * mutation, the request is not run again, because the outcome is unknown.
 */
@Singleton
public class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);

    /**
     * Milliseconds before the second, third, ... attempt after a lost connection: a standby takes over within seconds.
     */
    private static final int[] PAUSES_MILLIS = {20, 100, 500, 1_000};

    /**
     * The longest pause in milliseconds after the first conflict with another transaction; doubled with each attempt,
     * up to the last.
     */
    private static final int FIRST_PAUSE_MILLIS = 10;

    private static final int LAST_PAUSE_MILLIS = 320;

    private final AgroalDataSource connections;
    private final Replica replica;
    private final RetryMetrics metrics;
    private final long nanoseconds;

    Retries(AgroalDataSource connections, Replica replica, Limits limits, RetryMetrics metrics) {
        this.connections = connections;
        this.replica = replica;
        this.metrics = metrics;
        // The last attempt should end before the request does, so that the client receives the actual reason.
        this.nanoseconds = TimeUnit.MILLISECONDS.toNanos(limits.requestMilliseconds()) * 9 / 10;
    }

    /** One attempt of a request. It classifies failures before they are reported. */
    public final class Attempt {
        private final int number;
        private final boolean elsewhere;
        private final long end;

        /**
         * @param elsewhere whether another database can be used instead; then no failure of this attempt is final
         * @param end when the time for attempts is over, as a {@link System#nanoTime} value
         */
        private Attempt(int number, boolean elsewhere, long end) {
            this.number = number;
            this.elsewhere = elsewhere;
            this.end = end;
        }

        /** @throws TryAgain if the request may succeed in another attempt, and one is left */
        public void judge(Throwable problem) {
            if (problem instanceof TryAgain known) {
                throw known;
            }
            // A standby may not have replayed the change that a cursor names.
            if (elsewhere
                    && (problem instanceof CursorLost || !SqlStates.of(problem).isEmpty())) {
                throw new TryAgain(null, 0, problem);
            }
            String state = SqlStates.passing(problem);
            if (state != null) {
                again(state);
            }
        }

        /**
         * Returns if the failure is a conflict and no time is left for another attempt.
         *
         * @throws TryAgain if another attempt is left after a failure with this SQLSTATE
         * @throws TimedOut if no attempt is left and the database cannot be reached
         */
        public void again(String state) {
            if (SqlStates.isLost(state)) {
                if (number < PAUSES_MILLIS.length) {
                    throw new TryAgain(state, PAUSES_MILLIS[number], null);
                }
                if (replica.mayReadElsewhere()) {
                    throw new TryAgain(state, 0, null);
                }
                throw new TimedOut(
                        "The database cannot be reached at the moment. Nothing was changed; try again later.");
            }
            // Random, because transactions that conflicted would otherwise conflict again.
            int longest = (int) Math.min(LAST_PAUSE_MILLIS, (long) FIRST_PAUSE_MILLIS << Math.min(number, 10));
            int pause = ThreadLocalRandom.current().nextInt(longest + 1);
            if (end - System.nanoTime() > TimeUnit.MILLISECONDS.toNanos(pause)) {
                throw new TryAgain(state, pause, null);
            }
            LOG.warnf("SQLSTATE %s in attempt %d of a request: no time is left for another attempt", state, number + 1);
        }

        /**
         * As {@link #judge(Throwable)}, for a failed commit.
         *
         * @throws Unsettled if the outcome is unknown: the connection is lost, or the failure has no SQLSTATE
         */
        public void judgeCommit(RuntimeException problem) {
            var states = SqlStates.of(problem);
            if (states.isEmpty() || states.stream().anyMatch(SqlStates::isLost)) {
                LOG.warn("The outcome of a commit is unknown", problem);
                throw new Unsettled();
            }
            judge(problem);
        }

        /** Judges the causes of field errors, as {@link #judge(Throwable)}. */
        public void judge(Collection<ExecutionError> errors) {
            errors.forEach(error -> judge(error.cause()));
        }
    }

    /**
     * Runs a request until it succeeds or no attempt is left.
     *
     * @throws TimedOut if the request is cancelled meanwhile, or the database cannot be reached
     * @throws PrimarySilent if it is a query that can run on a standby instead, because the primary does not respond
     */
    public <T> T of(Cancellation cancellation, Function<Attempt, T> request) {
        long end = System.nanoTime() + nanoseconds;
        for (int number = 0; ; number++) {
            try {
                return request.apply(new Attempt(number, false, end));
            } catch (TryAgain again) {
                cancellation.check();
                if (replica.mayReadElsewhere()) {
                    throw new PrimarySilent();
                }
                LOG.logf(
                        SqlStates.isLost(again.state) ? Logger.Level.INFO : Logger.Level.DEBUG,
                        "SQLSTATE %s in attempt %d of a request: it is run again",
                        again.state,
                        number + 1);
                prepare(again.state, again.pauseMillis);
                cancellation.check();
            }
        }
    }

    /**
     * Runs a request once, on a database that another one can replace.
     *
     * @param failed receives the database's failure
     * @return empty if it failed
     */
    <T> Optional<T> once(Function<Attempt, T> request, Consumer<Throwable> failed) {
        try {
            return Optional.of(request.apply(new Attempt(0, true, System.nanoTime())));
        } catch (TryAgain again) {
            failed.accept(again.getCause());
            return Optional.empty();
        }
    }

    /** If one connection is lost, others may be: idle ones are tested, and closed if they are. */
    private void prepare(String state, int pauseMillis) {
        metrics.runAgain(state);
        if (SqlStates.isReadOnly(state)) {
            // Valid, but to a standby.
            replica.primaryFailed();
            connections.flush(AgroalDataSource.FlushMode.GRACEFUL);
        } else if (SqlStates.isLost(state)) {
            replica.primaryFailed();
            connections.flush(AgroalDataSource.FlushMode.INVALID);
        }
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class TryAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String state;
        private final int pauseMillis;

        TryAgain(String state, int pauseMillis, Throwable cause) {
            super(state, cause, false, false);
            this.state = state;
            this.pauseMillis = pauseMillis;
        }
    }
}
