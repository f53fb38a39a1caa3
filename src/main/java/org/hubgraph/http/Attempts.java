package org.hubgraph.http;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.execution.Cancellation;
import org.hubgraph.execution.ExecutionError;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.limit.Limits;

/**
 * Runs a request again, in a new transaction, where the database could not serve it this time but may the next: it was
 * in the way of another transaction, or the connection is lost. The client has seen nothing yet, as an answer is written
 * whole; and nothing was changed, as the transaction is rolled back. A connection that is lost during the commit of a
 * mutation is not for this: its outcome is then unknown.
 */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    /** Before the second attempt, the third, and so on, after a lost connection: a standby takes over within seconds. */
    private static final int[] PAUSES_MILLIS = {20, 100, 500, 1_000};

    /** The longest pause after the first attempt that another transaction was in the way of; doubled with each, up to the last. */
    private static final int FIRST_PAUSE_MILLIS = 10;

    private static final int LAST_PAUSE_MILLIS = 320;

    /**
     * A cancelled statement. Where this request was not cancelled, a database that was frozen has heard late of another one that
     * had the connection before.
     */
    private static final String CANCELLED = "57014";

    /**
     * Serialization failure and deadlock: another transaction came first. H2 says so with a number of its own, and by not
     * getting a lock in time.
     */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "90131", "HYT00", CANCELLED);
    /**
     * A key that already exists, or one that no longer does: a mutation has looked before, so another transaction
     * came in between. Looked at again, it is told in words.
     */
    private static final Set<String> CAME_BETWEEN = Set.of("23505", "23503");
    /**
     * Class 08, connection exceptions; and PostgreSQL's own: shut down by an administrator, crashed, starting up, and of its
     * driver: interrupted by the pool while it connects. H2 closes its file after a write that failed, and opens it again for
     * the next connection.
     */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "99999", "90067", "90098", "90121");

    private final AgroalDataSource connections;
    private final long nanoseconds;

    Attempts(AgroalDataSource connections, Limits limits) {
        this.connections = connections;
        // The last attempt should end before the request does, so that the client learns what the matter is.
        this.nanoseconds = TimeUnit.MILLISECONDS.toNanos(limits.requestMilliseconds()) * 9 / 10;
    }

    /** One attempt of a request: its failures are judged here before they are reported. */
    final class Attempt {
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
        void judge(Throwable problem) {
            if (problem instanceof TryAgain known) {
                throw known;
            }
            if (elsewhere && !SqlStates.of(problem).isEmpty()) {
                throw new TryAgain(null, 0, problem);
            }
            String state = passingState(problem);
            if (state != null) {
                again(state);
            }
        }

        /**
         * @throws TryAgain if there is an attempt left for what is in the way by that SQLSTATE
         * @throws TimedOut if there is none, and the database cannot be reached
         */
        void again(String state) {
            if (isLost(state)) {
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
        void judgeCommit(RuntimeException problem) {
            var states = SqlStates.of(problem);
            if (states.isEmpty() || states.stream().anyMatch(Attempts::isLost)) {
                LOG.warn("It is unknown whether a commit took place", problem);
                throw new Unsettled();
            }
            judge(problem);
        }

        void judge(Collection<ExecutionError> errors) {
            errors.forEach(error -> judge(error.cause()));
        }
    }

    /** @throws TimedOut where the request is cancelled meanwhile, or the database cannot be reached */
    <T> T of(Cancellation cancellation, Function<Attempt, T> request) {
        long end = System.nanoTime() + nanoseconds;
        for (int number = 0; ; number++) {
            try {
                return request.apply(new Attempt(number, false, end));
            } catch (TryAgain again) {
                cancellation.check();
                LOG.logf(
                        isLost(again.state) ? Logger.Level.INFO : Logger.Level.DEBUG,
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
        if (isLost(state)) {
            connections.flush(AgroalDataSource.FlushMode.INVALID);
        }
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the failure is one of the database, and not of what was asked of it: it is lost or away. */
    static boolean isOutage(Throwable problem) {
        return SqlStates.of(problem).stream().anyMatch(Attempts::isLost);
    }

    /** Whether another transaction was in the way. */
    static boolean isContention(Throwable problem) {
        String state = passingState(problem);
        return state != null && !isLost(state);
    }

    /** The SQLSTATE of what passes, or null. */
    static String passingState(Throwable problem) {
        return SqlStates.of(problem).stream()
                .filter(Attempts::passes)
                .findFirst()
                .orElse(null);
    }

    private static boolean passes(String state) {
        return isLost(state) || IN_THE_WAY.contains(state) || CAME_BETWEEN.contains(state);
    }

    private static boolean isLost(String state) {
        return state.startsWith("08") || LOST.contains(state) || state.equals(SqlStates.NO_CONNECTION);
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
