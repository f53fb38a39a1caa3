package org.hubgraph.graphql.execution;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.hubgraph.failure.Failure;
import org.hubgraph.limit.TimeLimit;

/**
 * Cancels a run from another thread, because its deadline has passed or its client has disconnected. The current
 * statement is cancelled. Fields without a value fail with the reason of the cancellation; those with a value are
 * returned (specification, section 6.4.4).
 *
 * <p>It also resolves the race between a mutation that is about to commit and its deadline. The client's response says
 * either that the mutation did not take place, in which case it does not, or that its outcome is unknown.
 */
public final class Cancellation {
    private enum Phase {
        RUNNING,
        COMMITTING,
        ABANDONED
    }

    private final AtomicReference<Failure> reason = new AtomicReference<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    /**
     * Not a monitor: cancelling may take seconds, and before Java 24 a virtual thread in a monitor blocks its carrier
     * thread.
     */
    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by the lock. */
    private Runnable statement;

    private final long beginning = System.nanoTime();
    private volatile TimeLimit longer;

    /** Gives the run more time than usual. No effect if it is cancelled already. */
    public void extendTo(TimeLimit limit) {
        longer = limit;
    }

    /**
     * The time limit of the run.
     *
     * @param usual applies unless the run has a longer one
     */
    public TimeLimit limit(TimeLimit usual) {
        var known = longer;
        return known == null || known.milliseconds() < usual.milliseconds() ? usual : known;
    }

    /** The milliseconds since the run was requested. */
    public long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginning);
    }

    /**
     * Cancels the run. Call it again until the run ends, because a statement may start between the run's last check and
     * this call. The first reason is the one reported. Blocks until the database has received the cancellation.
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
     * Sets the action that cancels the current statement, until {@link #done}.
     *
     * @param cancelling may be called from any thread, at any time before {@link #done}
     */
    public void running(Runnable cancelling) {
        set(cancelling);
    }

    /** From now on no statement is cancelled, because the connection may serve another request. */
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

    /** Null unless the run is cancelled. */
    Failure reason() {
        return reason.get();
    }

    /**
     * Returns the actual cause of a failure. A cancelled statement fails with an exception of its driver, which other
     * exceptions may wrap.
     *
     * @return the reason of the cancellation, if there is one and the problem is not itself meant for clients
     */
    public Throwable reasonOf(Throwable problem) {
        var why = reason.get();
        return why == null || problem instanceof Failure ? problem : why;
    }

    /** Throws the reason if the run is cancelled. */
    public void check() {
        var why = reason.get();
        if (why != null) {
            throw why;
        }
    }

    /**
     * Called before a commit.
     *
     * @throws Failure the reason, if the run was abandoned; it must not commit then
     */
    public void beginCommit() {
        if (!phase.compareAndSet(Phase.RUNNING, Phase.COMMITTING)) {
            check();
        }
    }

    /** Called if a commit is known not to have taken place. */
    public void rolledBack() {
        phase.compareAndSet(Phase.COMMITTING, Phase.RUNNING);
    }

    /**
     * Called when the response is sent without waiting for the run.
     *
     * @return true if it is certain that the run commits nothing
     */
    public boolean abandon(Failure why) {
        reason.compareAndSet(null, why);
        return phase.compareAndSet(Phase.RUNNING, Phase.ABANDONED) || phase.get() == Phase.ABANDONED;
    }
}
