package org.hubgraph.server.subscription;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets as many subscriptions at a time ask the database as there are connections for them: a change wakes all of them at once.
 * Those of one client come in order, clients in turn, and no client has more than half of the connections, so that one that
 * asks for much does not keep others waiting. A subscription waits once at most, so that not many wait.
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
     * @param client by its identity
     * @param turn called at once or later, on any thread; only begins something, at the end of which is {@link #done}
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

    /** Of the client that has waited longest for a turn, of those that may have one; null if there is none. */
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
