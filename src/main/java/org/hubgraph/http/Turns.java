package org.hubgraph.http;

import java.util.ArrayDeque;
import java.util.Queue;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a few subscriptions at a time ask the database, in the order in which they came: a change wakes all of them at once,
 * and requests need connections to the database, too. A subscription waits once at most, so that not many wait.
 */
@ApplicationScoped
class Turns {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    /** @param connections to the database: a quarter of them is for subscriptions */
    Turns(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.free = Math.max(1, connections / 4);
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
