package org.hubgraph.server.request;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.ExecutionError;
import org.hubgraph.limit.Limits;

/**
 * Runs a request again, in a new transaction, where the database could not serve it this time but may the next: it was
 * in the way of another transaction, or the connection is lost. The client has seen nothing yet, as an answer is written
 * whole; and nothing was changed, as the transaction is rolled back. A connection that is lost during the commit of a
 * mutation is not for this: its outcome is then unknown.
 */
@ApplicationScoped
public class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);

    /** Before the second attempt, the third, and so on, after a lost connection: a standby takes over within seconds. */
    private static final int[] PAUSES_MILLIS = {20, 100, 500, 1_000};

    /** The longest pause after the first attempt that another transaction was in the way of; doubled with each, up to the last. */
    private static final int FIRST_PAUSE_MILLIS = 10;

    private static final int LAST_PAUSE_MILLIS = 320;

    private final AgroalDataSource connections;
    private final long nanoseconds;

    Retries(AgroalDataSource connections, Limits limits) {
        this.connections = connections;
        // The last attempt should end before the request does, so that the client learns what the matter is.
        this.nanoseconds = TimeUnit.MILLISECONDS.toNanos(limits.requestMilliseconds()) * 9 / 10;
    }

    /** One attempt of a request: its failures are judged here before they are reported. */
    public final class Attempt {
        private final int number;
        private final boolean elsewhere;
        private final long end;

        /**
         * @param elsewhere whether another database can be asked: then no failure of this one is final
         * @param end of the time of the request, as {@link System#nanoTime} has it
         */
        private Attempt(int number, boolean elsewhere, long end) {
            this.number = number;
            this.elsewhere = elsewhere;
            this.end = end;
        }

        /** @throws TryAgain if the request may succeed in another attempt, and there is one left */
        public void judge(Throwable problem) {
            if (problem instanceof TryAgain known) {
                throw known;
            }
            if (elsewhere && !SqlStates.of(problem).isEmpty()) {
                throw new TryAgain(null, 0, problem);
            }
            String state = SqlStates.passing(problem);
            if (state != null) {
                again(state);
            }
        }

        /**
         * @throws TryAgain if there is an attempt left for what is in the way by that SQLSTATE
         * @throws TimedOut if there is none, and the database cannot be reached
         */
        public void again(String state) {
            if (SqlStates.isLost(state)) {
                if (number < PAUSES_MILLIS.length) {
                    throw new TryAgain(state, PAUSES_MILLIS[number], null);
                }
                throw new TimedOut("The database cannot be reached at the moment. Nothing was changed: try again.");
            }
            // At random: those that were in each other's way would meet again otherwise.
            int longest = (int) Math.min(LAST_PAUSE_MILLIS, (long) FIRST_PAUSE_MILLIS << Math.min(number, 10));
            int pause = ThreadLocalRandom.current().nextInt(longest + 1);
            if (end - System.nanoTime() > TimeUnit.MILLISECONDS.toNanos(pause)) {
                throw new TryAgain(state, pause, null);
            }
            LOG.warnf("SQLSTATE %s in attempt %d of a request: there is no time for another", state, number + 1);
        }

        /**
         * The same for a commit that failed.
         *
         * @throws Unsettled if it is unknown whether it took place: the connection is lost, or the database has said nothing
         */
        public void judgeCommit(RuntimeException problem) {
            var states = SqlStates.of(problem);
            if (states.isEmpty() || states.stream().anyMatch(SqlStates::isLost)) {
                LOG.warn("It is unknown whether a commit took place", problem);
                throw new Unsettled();
            }
            judge(problem);
        }

        public void judge(Collection<ExecutionError> errors) {
            errors.forEach(error -> judge(error.cause()));
        }
    }

    /** @throws TimedOut where the request is cancelled meanwhile, or the database cannot be reached */
    public <T> T of(Cancellation cancellation, Function<Attempt, T> request) {
        long end = System.nanoTime() + nanoseconds;
        for (int number = 0; ; number++) {
            try {
                return request.apply(new Attempt(number, false, end));
            } catch (TryAgain again) {
                cancellation.check();
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
     * Once, where another database can be asked instead.
     *
     * @param failed is told of what the database failed with
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

    /** Where one connection is lost, others may be: those that are not in use are tried, and thrown away if so. */
    private void prepare(String state, int pauseMillis) {
        if (SqlStates.isLost(state)) {
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
