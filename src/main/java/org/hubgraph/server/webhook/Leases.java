package org.hubgraph.server.webhook;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The webhooks that this process may deliver to. A lease in the database names the process until a time; a process that
 * is killed loses it then. A lock that lasts as long as a delivery would be simpler, but its transaction would delay the
 * changes that all servers may show.
 */
@ApplicationScoped
class Leases {
    /** For what a process does between its last look at the lease and the request, and for clocks that run differently. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final WebhookDatabase database;
    private final Progress progress;
    private final UUID owner = UUID.randomUUID();
    private final Duration needed;
    private final Duration time;
    /** Values of {@link System#nanoTime}: a lease that was taken is not used later. */
    private final Map<UUID, Long> ends = new ConcurrentHashMap<>();

    Leases(WebhookDatabase database, Progress progress, WebhookSettings settings) {
        this.database = database;
        this.progress = progress;
        this.needed = Duration.ofMillis(settings.timeoutMilliseconds()).plus(MARGIN);
        this.time = needed.multipliedBy(2);
    }

    /** Identifies this process. */
    UUID owner() {
        return owner;
    }

    /**
     * Takes the lease, or takes it again, if it would not last for another delivery. Returns whether it does now. What
     * was read about the webhook before is of no use then.
     */
    boolean hold(UUID webhook) throws SQLException {
        return lasts(webhook) || renewed(webhook, connection -> progress.take(connection, webhook, owner, time));
    }

    /**
     * Prolongs the lease if it would not last for another delivery. Returns false if it ended and another process has had
     * the webhook since.
     */
    boolean keep(UUID webhook) throws SQLException {
        return lasts(webhook) || renewed(webhook, connection -> progress.keep(connection, webhook, owner, time));
    }

    private boolean lasts(UUID webhook) {
        Long end = ends.get(webhook);
        return end != null && end - System.nanoTime() > needed.toNanos();
    }

    private boolean renewed(UUID webhook, WebhookDatabase.Work<Boolean> renewal) throws SQLException {
        // Measured before the database does, so that the lease ends here first.
        long from = System.nanoTime();
        boolean taken = database.read(renewal);
        if (taken) {
            ends.put(webhook, from + time.toNanos());
        } else {
            ends.remove(webhook);
        }
        return taken;
    }

    /** Gives all leases back, so that another server need not wait for their end. */
    void release() throws SQLException {
        ends.clear();
        database.read(connection -> {
            progress.release(connection, owner);
            return null;
        });
    }
}
