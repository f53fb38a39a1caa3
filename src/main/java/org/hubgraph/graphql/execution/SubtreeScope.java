package org.hubgraph.graphql.execution;

/**
 * A state that a resolver sets up for everything selected below its field, such as the instant of the past that all statements
 * there read. It belongs to the thread that executes the operation and ends when the root field has been resolved with its
 * whole subtree, whether or not that succeeded.
 */
public final class SubtreeScope {
    private static final ThreadLocal<Runnable> END = new ThreadLocal<>();

    private SubtreeScope() {}

    /**
     * Ends the present scope, if there is one, and begins another. To be called while a root field is being resolved.
     *
     * @param end undoes what was set up; called once, on this thread
     */
    public static void begin(Runnable end) {
        close();
        END.set(end);
    }

    /** Does nothing outside a scope. */
    static void close() {
        var end = END.get();
        if (end != null) {
            END.remove();
            end.run();
        }
    }
}
