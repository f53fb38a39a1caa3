package org.hubgraph.server.quota;

import java.util.ArrayDeque;
import java.util.Deque;

import org.hubgraph.failure.LimitExceeded;

/**
 * Limits the concurrent operations of one client, each of which may use a database connection. Further operations wait
 * in a queue, first in, first out. Thread-safe.
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
     * Begins an operation at once, or when another one has ended. The caller must call {@link #done} when it ends.
     *
     * @param operation called on this thread or on that of another operation, so it must not block
     * @throws LimitExceeded if too many operations already wait
     */
    public void begin(Runnable operation) {
        synchronized (this) {
            if (running == most) {
                if (waiting.size() >= mostWaiting) {
                    throw new LimitExceeded(
                            "client-waiting",
                            "This client has " + running + " operations running and " + waiting.size() + " waiting",
                            mostWaiting,
                            "Wait for responses before you send more requests.");
                }
                waiting.add(operation);
                return;
            }
            running++;
        }
        operation.run();
    }

    /** @return true if the operation was still waiting; it will not begin */
    public synchronized boolean withdraw(Runnable operation) {
        return waiting.remove(operation);
    }

    /** Ends an operation that was begun. */
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

    /** The failure of an operation that has waited until its deadline. */
    public LimitExceeded waitedInVain() {
        return new LimitExceeded(
                "client-operations",
                "This client has reached its limit of concurrent operations, and none of them ended in time",
                most,
                "Wait for responses before you send more requests.");
    }
}
