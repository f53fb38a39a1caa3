package org.hubgraph.graphql.projection;

import java.util.List;
import java.util.concurrent.Callable;

import org.hibernate.query.Query;
import org.hibernate.query.TupleTransformer;

/** Notifies the current request of this thread of each row that it reads. */
public final class ReadRows {
    private static final ThreadLocal<Runnable> LISTENER = new ThreadLocal<>();

    /** A single instance, because it is part of the key under which Hibernate caches a translated query. */
    private static final TupleTransformer<Object[]> EACH = (row, aliases) -> {
        count(1);
        return row;
    };

    private ReadRows() {}

    /**
     * Runs work that reads rows.
     *
     * @param row called for each row before the next one is read; may throw an exception to stop reading
     */
    public static <T> T during(Runnable row, Callable<T> work) throws Exception {
        var before = LISTENER.get();
        LISTENER.set(row);
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

    private static void count(int rows) {
        var listener = LISTENER.get();
        if (listener != null) {
            for (int row = 0; row < rows; row++) {
                listener.run();
            }
        }
    }
}
