package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.hubgraph.graphql.projection.Batched;

/**
 * The fields of one query that an operation selects several times with different arguments, such as ten aliases of
 * {@code hub}. While it is open, the resolver of such a field ({@link Batched}) adds a request instead of looking up its
 * value, and returns null. The values of all requests are loaded afterwards, together. A batch belongs to the thread
 * that runs the operation.
 */
public final class Batch {
    private static final ThreadLocal<Batch> CURRENT = new ThreadLocal<>();

    /** In the order in which the loaders were first used. */
    private final Map<Loader, List<Request>> requests = new LinkedHashMap<>();

    private Request added;

    /** What one field looks up, and later its value. Subclasses say what it is. */
    public abstract static class Request {
        private Object value;
        private Exception failure;

        /** @param found the value of the field; may be null */
        public void found(Object found) {
            value = found;
        }

        /** Makes the field fail, and no other. */
        public void fail(Exception why) {
            failure = why;
        }

        /** @throws Exception if the field fails */
        Object value() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    /** Loads the values of requests. */
    @FunctionalInterface
    public interface Loader {
        /**
         * Sets the value or the failure of each request. May begin or divide a {@link SubtreeScope}, which is then that
         * of all these fields.
         *
         * @param requests those that were added with this loader, in the order of the fields
         */
        void load(List<Request> requests);
    }

    /** A field whose resolver has returned its value. */
    private static final class Resolved extends Request {}

    /** Whether the field that is being resolved may add a request. */
    public static boolean isOpen() {
        return CURRENT.get() != null;
    }

    /**
     * Adds the request of the field that is being resolved. Called at most once for each field, while a batch is open.
     *
     * @param loader the same object for all fields that are to be loaded together
     */
    public static void add(Loader loader, Request request) {
        var current = CURRENT.get();
        current.requests.computeIfAbsent(loader, unused -> new ArrayList<>()).add(request);
        current.added = request;
    }

    /**
     * Calls the resolver of a field.
     *
     * @param resolve returns the value, unless it adds a request
     * @return the request, whose value is set after {@link #load}
     */
    Request collect(Callable<Object> resolve) throws Exception {
        added = null;
        CURRENT.set(this);
        try {
            var resolved = new Resolved();
            resolved.found(resolve.call());
            return added == null ? resolved : added;
        } finally {
            CURRENT.remove();
        }
    }

    void load() {
        requests.forEach(Loader::load);
    }
}
