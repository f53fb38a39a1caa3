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
 * The SQLSTATEs of a database failure, wherever they are in its exceptions. For example, a transaction manager that
 * rolls back after a failed commit throws a new exception, in which the exception of the commit is only a suppressed
 * one.
 *
 * <p>The exception classes of Hibernate are no substitute: many failures never pass through Hibernate (commits, the pool,
 * plain JDBC), and its classes do not separate a lost connection from a cancelled statement on both databases.
 */
public final class SqlStates {
    /** Not an SQLSTATE: the pool had no connection in time, or only one that was closed. */
    static final String NO_CONNECTION = "no connection";

    /** Another transaction came first. */
    public static final String SERIALIZATION_FAILURE = "40001";

    /**
     * Parts of Agroal's messages, which have no other mark. The second one: the thread was interrupted while it waited for a
     * connection, as that of a query on a primary that does not respond. The third one: a connection was closed before it
     * could begin a transaction, as all connections to a primary that was replaced. The transaction manager loses the
     * exception of the driver.
     */
    private static final List<String> WITHOUT_CONNECTION =
            List.of("cquisition timeout", "Interrupted while acquiring", "Failed to enlist");

    /**
     * A cancelled statement. If this request was not cancelled, a frozen database has processed the cancellation of an
     * earlier request on the same connection too late.
     */
    private static final String CANCELLED = "57014";
    /**
     * A write to a standby. The primary's addresses lead to it if a proxy has not yet noticed that another server has
     * taken over.
     */
    private static final String READ_ONLY = "25006";

    /** The wait for another transaction has ended. H2 has a time limit for it; on PostgreSQL the statement is cancelled. */
    private static final Set<String> WAITED = Set.of("90131", "HYT00", CANCELLED);
    /** Deadlock. H2 reports it as a wait that has ended. */
    private static final String DEADLOCK = "40P01";

    private static final String DUPLICATE = "23505";
    /**
     * A key that already exists, or a referenced one that no longer does. A mutation has checked both before, so
     * another transaction has changed it in between. Run again, the mutation reports the problem as a violation.
     */
    private static final Set<String> CAME_BETWEEN = Set.of(DUPLICATE, "23503");
    /**
     * Lost connections besides class 08. PostgreSQL: a standby in the place of the primary, shut down by an
     * administrator, crashed, starting up, closed for being idle (outside of a transaction, or in one) or for a
     * transaction that took too long, without a free connection, as when all clients of a
     * failed server connect to its successor at once; its driver: interrupted by the pool while it connects.
     * H2: it closes its file after a failed write and opens it again for the next connection.
     */
    private static final Set<String> LOST = Set.of(
            READ_ONLY, "57P01", "57P02", "57P03", "57P05", "25P03", "25P04", "53300", "99999", "90067", "90098",
            "90121");

    private SqlStates() {}

    /**
     * Returns the SQLSTATEs, the nearest first: of causes, next exceptions of the same statement, and suppressed
     * exceptions.
     */
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
        } else if (failure.getMessage() != null
                && WITHOUT_CONNECTION.stream().anyMatch(failure.getMessage()::contains)) {
            states.add(NO_CONNECTION);
        }
    }

    /** Whether the database is lost or unavailable, so that the request itself is not at fault. */
    public static boolean isOutage(Throwable problem) {
        return of(problem).stream().anyMatch(SqlStates::isLost);
    }

    /** Whether the failure is a conflict with another transaction. */
    public static boolean isContention(Throwable problem) {
        String state = passing(problem);
        return state != null && !isLost(state);
    }

    /** The SQLSTATE of a transient failure; null if there is none. */
    public static String passing(Throwable problem) {
        return of(problem).stream().filter(SqlStates::passes).findFirst().orElse(null);
    }

    private static boolean passes(String state) {
        return isLost(state)
                || state.equals(SERIALIZATION_FAILURE)
                || state.equals(DEADLOCK)
                || WAITED.contains(state)
                || CAME_BETWEEN.contains(state);
    }

    /** Whether an insert failed because its key exists, or because a transaction that inserts it has not ended in time. */
    public static boolean isKeyTaken(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.equals(DUPLICATE) || WAITED.contains(state));
    }

    /** Whether a value does not fit into its column (class 22), so that another attempt would fail in the same way. */
    public static boolean isData(Throwable problem) {
        return of(problem).stream().anyMatch(state -> state.startsWith("22"));
    }

    /** Whether an SQLSTATE means that the connection, which works, does not lead to the primary. */
    public static boolean isReadOnly(String state) {
        return state.equals(READ_ONLY);
    }

    /** Whether an SQLSTATE means that the connection is lost or the database unavailable. */
    public static boolean isLost(String state) {
        return state.startsWith("08") || LOST.contains(state) || state.equals(NO_CONNECTION);
    }
}
