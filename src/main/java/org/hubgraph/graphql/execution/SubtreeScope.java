package org.hubgraph.graphql.execution;

/**
 * State that a resolver sets up for everything selected below its field, such as the past instant that all statements
 * below it read. It belongs to the thread that runs the operation. It ends when the root field with its whole subtree
 * has been resolved, successfully or not.
 */
public final class SubtreeScope {
    private static final ThreadLocal<Runnable> END = new ThreadLocal<>();

    private SubtreeScope() {}

    /**
     * Ends the current scope, if there is one, and begins another. Called while a root field is being resolved.
     *
     * @param end undoes the setup; called once, on this thread
     */
    public static void begin(Runnable end) {
        close();
        END.set(end);
    }

    /** Ends the current scope; has no effect if there is none. */
    static void close() {
        var end = END.get();
        if (end != null) {
            END.remove();
            end.run();
        }
    }
}
