package org.hubgraph.http;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

import jakarta.persistence.OptimisticLockException;

import org.hubgraph.failure.Contention;

/**
 * What a database has said about a failure: the SQLSTATEs anywhere in it. A transaction manager that rolls back after a commit
 * has failed throws an exception of its own, in which that of the commit is only suppressed.
 */
final class SqlStates {
    /** No SQLSTATE: the pool had no connection in time. */
    static final String NO_CONNECTION = "no connection";

    private static final String SERIALIZATION_FAILURE = "40001";
    /** Of Agroal's messages, which have no other mark. */
    private static final String ACQUISITION_TIMEOUT = "cquisition timeout";

    private SqlStates() {}

    /** The nearest first: causes, the next exceptions of the same statement, and suppressed ones. */
    static List<String> of(Throwable problem) {
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
}
