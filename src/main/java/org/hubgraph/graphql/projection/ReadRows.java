package org.hubgraph.graphql.projection;

import java.util.List;
import java.util.concurrent.Callable;

import org.hibernate.query.Query;
import org.hibernate.query.TupleTransformer;

/** Tells the request at work on this thread of each row that it reads. */
public final class ReadRows {
    private static final ThreadLocal<Runnable> LISTENER = new ThreadLocal<>();

    /** One instance: it is part of the key under which Hibernate caches a translated query. */
    private static final TupleTransformer<Object[]> EACH = (row, aliases) -> {
        count(1);
        return row;
    };

    private ReadRows() {}

    /**
     * Does work that reads.
     *
     * @param row called for each row, before the next is read; may throw to end the reading
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

    /** The same query, whose rows are counted one by one. */
    public static Query<Object[]> counted(Query<Object[]> query) {
        return query.setTupleTransformer(EACH);
    }

    /** The same rows, which were read by other means. */
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
