package org.hubgraph.graphql.execution;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.hubgraph.failure.Failure;

/**
 * The way to stop a run from another thread, because its time is up or its client has gone. The statement at work is
 * cancelled; the fields that are not there yet fail with the reason, and those that are stay (specification, section 6.4.4).
 *
 * <p>It also decides between a mutation that is about to commit and a client that is no longer kept waiting: either the client
 * is told that the mutation did not take place, and then it does not, or that its outcome is unknown.
 */
public final class Cancellation {
    private enum Phase {
        RUNNING,
        COMMITTING,
        ABANDONED
    }

    private final AtomicReference<Failure> reason = new AtomicReference<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    /** No monitor: to cancel may take seconds, in which a virtual thread would hold its carrier before Java 24. */
    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by the lock. */
    private Runnable statement;

    /**
     * Cancels the run; again and again if need be, for a statement may start between the last check and this call. The first
     * reason holds. Takes as long as the database needs to hear of it.
     */
    public void cancel(Failure why) {
        reason.compareAndSet(null, why);
        lock.lock();
        try {
            if (statement != null) {
                statement.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says how the statement at work is cancelled, until {@link #done}.
     *
     * @param cancelling may be called from any thread, at any time before {@link #done}
     */
    public void running(Runnable cancelling) {
        set(cancelling);
    }

    /** From here on nothing is cancelled any more: the connection may serve another request. */
    public void done() {
        set(null);
    }

    private void set(Runnable cancelling) {
        lock.lock();
        try {
            statement = cancelling;
        } finally {
            lock.unlock();
        }
    }

    public boolean isCancelled() {
        return reason.get() != null;
    }

    /** Null unless it is cancelled. */
    Failure reason() {
        return reason.get();
    }

    /**
     * Why work really failed: a statement that was cancelled fails in the words of its driver, and what is around it in words
     * of its own.
     *
     * @return the reason of the cancellation, if there is one and the problem is none that a client may read itself
     */
    public Throwable reasonOf(Throwable problem) {
        var why = reason.get();
        return why == null || problem instanceof Failure ? problem : why;
    }

    /** Throws the reason, if there is one. */
    public void check() {
        var why = reason.get();
        if (why != null) {
            throw why;
        }
    }

    /**
     * Called before a commit.
     *
     * @throws Failure the reason, if the run was abandoned: nothing may be committed then
     */
    public void beginCommit() {
        if (!phase.compareAndSet(Phase.RUNNING, Phase.COMMITTING)) {
            check();
        }
    }

    /** Called when a commit is known not to have taken place. */
    public void rolledBack() {
        phase.compareAndSet(Phase.COMMITTING, Phase.RUNNING);
    }

    /**
     * The client is answered without waiting for the run any longer.
     *
     * @return whether it is certain that the run commits nothing
     */
    public boolean abandon(Failure why) {
        reason.compareAndSet(null, why);
        return phase.compareAndSet(Phase.RUNNING, Phase.ABANDONED) || phase.get() == Phase.ABANDONED;
    }
}
