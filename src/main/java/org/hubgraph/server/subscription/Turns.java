package org.hubgraph.server.subscription;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits how many subscriptions read the database at a time to the number of their connections, because a change wakes
 * all of them at once. Subscriptions of one client proceed in order and clients take turns. No client uses more than
 * half of the connections, so that one with many subscriptions does not delay others. Each subscription waits at most
 * once, so the queue is short.
 */
@ApplicationScoped
class Turns {
    private final Map<Object, Queue<Runnable>> waiting = new LinkedHashMap<>();
    private final Map<Object, Integer> running = new HashMap<>();
    private final int share;
    private int free;

    Turns(SubscriptionConnections connections) {
        this.free = connections.most();
        this.share = Math.max(1, free / 2);
    }

    /**
     * @param client an object that identifies the client
     * @param turn called at once or later, on any thread. It must not block. {@link #done} must be called when its work
     *     ends.
     */
    void take(Object client, Runnable turn) {
        synchronized (this) {
            if (free == 0 || running.getOrDefault(client, 0) == share) {
                waiting.computeIfAbsent(client, unseen -> new ArrayDeque<>()).add(turn);
                return;
            }
            begin(client);
        }
        turn.run();
    }

    private void begin(Object client) {
        free--;
        running.merge(client, 1, Integer::sum);
    }

    void done(Object client) {
        Runnable next;
        synchronized (this) {
            free++;
            running.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
            next = next();
        }
        if (next != null) {
            next.run();
        }
    }

    /** The next turn of the client that has waited longest, among those below their share; null if there is none. */
    private Runnable next() {
        for (var clients = waiting.entrySet().iterator(); clients.hasNext(); ) {
            var entry = clients.next();
            var client = entry.getKey();
            if (running.getOrDefault(client, 0) < share) {
                var turns = entry.getValue();
                var next = turns.remove();
                clients.remove();
                if (!turns.isEmpty()) {
                    waiting.put(client, turns);
                }
                begin(client);
                return next;
            }
        }
        return null;
    }
}
