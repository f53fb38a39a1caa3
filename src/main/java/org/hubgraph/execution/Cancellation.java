package org.hubgraph.execution;

import org.hubgraph.failure.Failure;

/**
 * The way to stop a run from another thread, because its time is up or its client has gone. The statement at work is
 * cancelled; the fields that are not there yet fail with the reason, and those that are stay (specification, section 6.4.4).
 */
public final class Cancellation {
    private volatile Failure reason;
    private Runnable statement;

    /**
     * Cancels the run; again and again if need be, for a statement may start between the last check and this call. The first
     * reason holds. Takes as long as the database needs to hear of it.
     */
    public synchronized void cancel(Failure why) {
        if (reason == null) {
            reason = why;
        }
        if (statement != null) {
            statement.run();
        }
    }

    /**
     * Says how the statement at work is cancelled, until {@link #done}.
     *
     * @param cancelling may be called from any thread, at any time before {@link #done}
     */
    public synchronized void running(Runnable cancelling) {
        statement = cancelling;
    }

    /** From here on nothing is cancelled any more: the connection may serve somebody else. */
    public synchronized void done() {
        statement = null;
    }

    public boolean isCancelled() {
        return reason != null;
    }

    /** Null unless it is cancelled. */
    Failure reason() {
        return reason;
    }

    /** Throws the reason, if there is one. */
    void check() {
        if (reason != null) {
            throw reason;
        }
    }
}
