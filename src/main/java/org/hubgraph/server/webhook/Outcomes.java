package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.hubgraph.registry.history.ChangeLog;
import org.hubgraph.registry.history.ChangeLog.Entry;
import org.hubgraph.registry.history.ChangeLog.Place;
import org.hubgraph.server.webhook.Attempts.Result;
import org.hubgraph.server.webhook.Queue.Due;

/**
 * Stores what became of attempts, each outcome in one transaction. All methods throw {@link Lost} and write nothing if
 * another process has the webhook now: that one repeats the attempts.
 */
@ApplicationScoped
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    private final WebhookDatabase database;
    private final Webhooks webhooks;
    private final Progress progress;
    private final Queue queue;
    private final ChangeLog changes;
    private final Leases leases;
    private final Backoff backoff;
    private final WebhookMetrics metrics;
    private final WebhookSettings settings;
    private final Clock clock;

    Outcomes(
            WebhookDatabase database,
            Webhooks webhooks,
            Progress progress,
            Queue queue,
            ChangeLog changes,
            Leases leases,
            Backoff backoff,
            WebhookMetrics metrics,
            WebhookSettings settings,
            Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.progress = progress;
        this.queue = queue;
        this.changes = changes;
        this.leases = leases;
        this.backoff = backoff;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /** Another process has the webhook now, or it was deleted. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super(null, null, false, false);
        }
    }

    private interface Write {
        void run(Connection connection) throws SQLException;
    }

    private void fenced(UUID webhook, Write write) throws SQLException {
        boolean mine = database.write(connection -> {
            boolean locked = progress.lock(connection, webhook, leases.owner());
            if (locked) {
                write.run(connection);
            }
            return locked;
        });
        if (!mine) {
            throw new Lost();
        }
    }

    /** Counts a first attempt that succeeded. It is stored with others, by {@link #store}. */
    void acknowledged(Entry change) {
        metrics.acknowledged(Duration.between(change.at(), clock.instant()));
    }

    /** @param acknowledged the number of deliveries since the place that was stored before */
    void store(UUID webhook, Place place, int acknowledged) throws SQLException {
        fenced(webhook, connection -> progress.advance(connection, webhook, place, acknowledged));
    }

    /**
     * Moves the place behind changes that the webhook does not want. Everything is read again on this connection: since
     * the other one, an administrator may have decided, or another database server may have taken over.
     */
    void skip(UUID id, Place place) throws SQLException {
        fenced(id, connection -> {
            long last = changes.last(connection);
            var webhook = webhooks.find(connection, id).orElseThrow(Lost::new);
            if (changes.after(connection, place, last, webhook.types(), webhook.kinds(), 1)
                    .isEmpty()) {
                progress.advance(connection, id, Place.after(last), 0);
            }
        });
    }

    /** A later attempt has succeeded. */
    void acknowledged(UUID webhook, Entry change, Due due) throws SQLException {
        acknowledged(change);
        fenced(webhook, connection -> {
            queue.remove(connection, webhook, due);
            progress.acknowledged(connection, webhook);
        });
    }

    /**
     * A first attempt has failed.
     *
     * @param acknowledged as for {@link #store}, before this one
     */
    void failed(UUID webhook, Entry change, int acknowledged, Result result) throws SQLException {
        fenced(webhook, connection -> {
            progress.advance(connection, webhook, change.place(), acknowledged);
            progress.failed(connection, webhook, result.failure(), result.pause());
            queue.addFailed(connection, webhook, change, result.failure(), pause(1, result));
            if (settings.attempts() == 1) {
                queue.die(connection, webhook, change.key(), change.object(), 1, result.failure());
            }
        });
        count(webhook, change, 1, result);
    }

    /** A later attempt has failed. */
    void failed(UUID webhook, Entry change, Due due, Result result) throws SQLException {
        int number = due.attempts() + 1;
        fenced(webhook, connection -> {
            progress.failed(connection, webhook, result.failure(), result.pause());
            if (number >= settings.attempts()) {
                queue.die(connection, webhook, due.change(), due.object(), number, result.failure());
            } else {
                queue.tryAgain(connection, webhook, due, result.failure(), pause(number, result));
            }
        });
        count(webhook, change, number, result);
    }

    private Duration pause(int attempts, Result result) {
        var own = backoff.after(attempts);
        return own.compareTo(result.pause()) < 0 ? result.pause() : own;
    }

    private void count(UUID webhook, Entry change, int attempts, Result result) {
        metrics.failed();
        if (attempts >= settings.attempts()) {
            metrics.died();
            LOG.warnf(
                    "Webhook %s: the delivery of change %s is a dead letter after %d attempts: %s",
                    webhook, change.id(), attempts, result.failure());
        }
    }

    /**
     * Adds a change to the queue if there are earlier deliveries for its object. Looks at the queue in the transaction
     * that writes, because an administrator may empty it.
     *
     * @param acknowledged as for {@link #store}, before this one
     * @return false if there are none, and the change can be delivered now
     */
    boolean putBehind(UUID webhook, Entry change, int acknowledged) throws SQLException {
        var objects = List.of(change.object());
        if (database.read(connection -> queue.blocked(connection, webhook, objects))
                .isEmpty()) {
            return false;
        }
        var behind = new boolean[1];
        fenced(webhook, connection -> {
            var dead = queue.blocked(connection, webhook, objects).get(change.object());
            if (dead != null) {
                queue.addBehind(connection, webhook, change, dead);
                progress.advance(connection, webhook, change.place(), acknowledged);
                behind[0] = true;
            }
        });
        return behind[0];
    }

    void stop(UUID webhook, String why) throws SQLException {
        fenced(webhook, connection -> progress.stop(connection, webhook, why));
        LOG.warnf("Webhook %s was stopped: %s", webhook, why);
    }
}
