package org.hubgraph.graphql.projection;

import java.util.List;
import java.util.concurrent.Callable;

import org.hibernate.query.Query;
import org.hibernate.query.TupleTransformer;

/** Notifies the current request of this thread of the rows that it reads, and of those that its statements aggregate. */
public final class ReadRows {
    private static final ThreadLocal<Listener> LISTENER = new ThreadLocal<>();

    /** A single instance, because it is part of the key under which Hibernate caches a translated query. */
    private static final TupleTransformer<Object[]> EACH = (row, aliases) -> {
        count(1);
        return row;
    };

    /** Counts the rows of a request; each method may throw an exception to stop it. */
    public interface Listener {
        /** A row was read. */
        void row();

        /** A statement counted or summed this many rows without returning them. */
        void aggregated(long rows);
    }

    private ReadRows() {}

    /**
     * Runs work that reads rows.
     *
     * @param listener called for each row before the next one is read
     */
    public static <T> T during(Listener listener, Callable<T> work) throws Exception {
        var before = LISTENER.get();
        LISTENER.set(listener);
        try {
            return work.call();
        } finally {
            LISTENER.set(before);
        }
    }

    /** Returns the same query, with its rows counted one by one. */
    public static Query<Object[]> counted(Query<Object[]> query) {
        return query.setTupleTransformer(EACH);
    }

    /** Counts rows that were read by other means, and returns them. */
    public static <T> List<T> counted(List<T> rows) {
        count(rows.size());
        return rows;
    }

    /** Notes rows that a statement has counted or summed. */
    public static void aggregated(long rows) {
        var listener = LISTENER.get();
        if (listener != null) {
            listener.aggregated(rows);
        }
    }

    private static void count(int rows) {
        var listener = LISTENER.get();
        if (listener != null) {
            for (int row = 0; row < rows; row++) {
                listener.row();
            }
        }
    }
}
