package org.hubgraph.database.dialect;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.hubgraph.failure.Contention;

/**
 * What a database has said about a failure: the SQLSTATEs anywhere in it. A transaction manager that rolls back after a commit
 * has failed throws an exception of its own, in which that of the commit is only suppressed.
 */
public final class SqlStates {
    /** No SQLSTATE: the pool had no connection in time. */
    static final String NO_CONNECTION = "no connection";

    private static final String SERIALIZATION_FAILURE = "40001";
    /** Of Agroal's messages, which have no other mark. */
    private static final String ACQUISITION_TIMEOUT = "cquisition timeout";

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

    private SqlStates() {}

    /** The nearest first: causes, the next exceptions of the same statement, and suppressed ones. */
    public static List<String> of(Throwable problem) {
        var states = new ArrayList<String>();
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<Throwable>();
        next.add(problem);
        while (!next.isEmpty()) {
            var one = next.poll();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof OptimisticLockException || one instanceof Contention) {
                states.add(SERIALIZATION_FAILURE);
            }
            if (one instanceof SQLException failure) {
                add(failure, states);
                if (failure.getNextException() != null) {
                    next.add(failure.getNextException());
                }
            }
            if (one.getCause() != null) {
                next.add(one.getCause());
            }
            next.addAll(List.of(one.getSuppressed()));
        }
        return states;
    }

    private static void add(SQLException failure, List<String> states) {
        if (failure.getSQLState() != null) {
            states.add(failure.getSQLState());
        } else if (failure.getMessage() != null && failure.getMessage().contains(ACQUISITION_TIMEOUT)) {
            states.add(NO_CONNECTION);
        }
    }

    /** Whether the failure is one of the database, and not of what was asked of it: it is lost or away. */
    public static boolean isOutage(Throwable problem) {
        return of(problem).stream().anyMatch(SqlStates::isLost);
    }

    /** Whether another transaction was in the way. */
    public static boolean isContention(Throwable problem) {
        String state = passing(problem);
        return state != null && !isLost(state);
    }

    /** The SQLSTATE of what passes, or null. */
    public static String passing(Throwable problem) {
        return of(problem).stream().filter(SqlStates::passes).findFirst().orElse(null);
    }

    private static boolean passes(String state) {
        return isLost(state) || IN_THE_WAY.contains(state) || CAME_BETWEEN.contains(state);
    }

    public static boolean isLost(String state) {
        return state.startsWith("08") || LOST.contains(state) || state.equals(NO_CONNECTION);
    }
}
