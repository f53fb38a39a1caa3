package org.hubgraph.http;

import java.util.ArrayDeque;
import java.util.Queue;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets as many subscriptions at a time ask the database as there are connections for them, in the order in which they came: a
 * change wakes all of them at once. A subscription waits once at most, so that not many wait.
 */
@ApplicationScoped
class Turns {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Turns(SubscriptionConnections connections) {
        this.free = connections.most();
    }

    /** @param turn called at once or later, on any thread; only begins something, at the end of which is {@link #done} */
    void take(Runnable turn) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(turn);
                return;
            }
            free--;
        }
        turn.run();
    }

    void done() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
