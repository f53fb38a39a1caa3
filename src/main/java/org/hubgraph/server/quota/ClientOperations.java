package org.hubgraph.server.quota;

import java.util.ArrayDeque;
import java.util.Deque;

import org.hubgraph.failure.LimitExceeded;

/**
 * The operations of one client that run at once, each of which may use a connection to the database; others wait for one of
 * them to end, in the order in which they came. Thread-safe.
 */
public final class ClientOperations {
    private final int most;
    private final int mostWaiting;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    ClientOperations(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Begins an operation, now or when another one has ended; {@link #done} is called at its end.
     *
     * @param operation called on this thread or on that of another operation: only begins something
     * @throws LimitExceeded where too many wait already
     */
    public void begin(Runnable operation) {
        synchronized (this) {
            if (running == most) {
                if (waiting.size() >= mostWaiting) {
                    throw new LimitExceeded(
                            "client-waiting",
                            "This client has " + running + " operations at work, and " + waiting.size()
                                    + " wait for them",
                            mostWaiting,
                            "Wait for answers before you ask for more.");
                }
                waiting.add(operation);
                return;
            }
            running++;
        }
        operation.run();
    }

    /** @return whether the operation was still waiting; then it is not begun any more */
    public synchronized boolean withdraw(Runnable operation) {
        return waiting.remove(operation);
    }

    /** One that was begun has ended. */
    public void done() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** For an operation that has waited until its deadline. */
    public LimitExceeded waitedInVain() {
        return new LimitExceeded(
                "client-operations",
                "This client has as many operations at work as it may, and none of them has ended in time for another",
                most,
                "Wait for answers before you ask for more.");
    }
}
