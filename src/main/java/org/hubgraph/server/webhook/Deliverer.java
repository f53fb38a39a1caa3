package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.history.ChangeLog;
import org.hubgraph.registry.history.ChangeLog.Entry;
import org.hubgraph.registry.history.ChangeLog.Place;
import org.hubgraph.server.webhook.Attempts.Kind;
import org.hubgraph.server.webhook.Attempts.Result;
import org.hubgraph.server.webhook.Queue.Counts;
import org.hubgraph.server.webhook.Queue.Due;

/**
 * Delivers to one webhook after another: first the deliveries that are to be tried again, then new changes, in the order
 * of the list of changes. A place is stored after the deliveries before it were acknowledged, so a process that ends in
 * between repeats some of them and leaves out none.
 */
@ApplicationScoped
class Deliverer {
    /** New changes, and deliveries to be tried again, of one turn of a webhook. */
    private static final int BATCH = 20;
    /** How many seconds a place may be behind the deliveries: those are repeated after a kill. */
    private static final int UNSTORED_SECONDS = 1;
    /** After so long no other delivery begins, so that slow receivers leave the threads to other webhooks. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private final WebhookDatabase database;
    private final Webhooks webhooks;
    private final Progress progress;
    private final Queue queue;
    private final Leases leases;
    private final ChangeLog changes;
    private final Attempts attempts;
    private final Outcomes outcomes;
    private final WebhookSettings settings;
    /** The last position when a webhook was seen to want no more. */
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    /** When the place of a webhook was moved behind changes that it does not want, as {@link System#nanoTime}. */
    private final Map<UUID, Long> skipped = new ConcurrentHashMap<>();

    Deliverer(
            WebhookDatabase database,
            Webhooks webhooks,
            Progress progress,
            Queue queue,
            Leases leases,
            ChangeLog changes,
            Attempts attempts,
            Outcomes outcomes,
            WebhookSettings settings) {
        this.database = database;
        this.webhooks = webhooks;
        this.progress = progress;
        this.queue = queue;
        this.leases = leases;
        this.changes = changes;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Whether there may be changes for a webhook, if this is the last position. After a failover it may be a lower one. */
    boolean isBehind(UUID webhook, long last) {
        return !Long.valueOf(last).equals(seen.get(webhook));
    }

    /** Looks again, because a webhook wants other changes now, or another process had it. */
    void forget(UUID webhook) {
        seen.remove(webhook);
    }

    /**
     * Delivers for some seconds, or until a delivery fails, and then at most one other change.
     *
     * @return whether more can be delivered now
     */
    boolean deliver(UUID id) throws SQLException {
        if (!leases.hold(id)) {
            forget(id);
            return false;
        }
        var work = database.read(connection -> work(connection, id));
        return work.isPresent() && new Turn(work.get()).run();
    }

    /**
     * What a turn begins with.
     *
     * @param due to be tried again
     * @param last the position up to which the new changes were looked for
     * @param entries new changes
     */
    private record Work(Webhook webhook, Place place, List<Due> due, Counts counts, long last, List<Entry> entries) {}

    /** Empty if nothing may be delivered. */
    private Optional<Work> work(Connection connection, UUID id) throws SQLException {
        // First, so that changes after an administrator's decision are not judged by the one before it.
        long last = changes.last(connection);
        var webhook = webhooks.find(connection, id).filter(Webhook::enabled);
        var state = progress.find(connection, id).filter(found -> found.stopped() == null);
        if (webhook.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        var place = state.get().place();
        return Optional.of(new Work(
                webhook.get(),
                place,
                queue.due(connection, id, BATCH),
                queue.count(connection, id),
                last,
                changes.after(
                        connection,
                        place,
                        last,
                        webhook.get().types(),
                        webhook.get().kinds(),
                        BATCH)));
    }

    /** The delivery to one webhook, for a while. */
    private final class Turn {
        private final Work work;
        private final Webhook webhook;
        private final UUID id;
        /** After the last change that was delivered, or added to the queue. */
        private Place place;
        /** The deliveries since the place that is stored. */
        private int unstored;

        private final long begin = System.nanoTime();
        private long storedAt = begin;

        Turn(Work work) {
            this.work = work;
            this.webhook = work.webhook();
            this.id = webhook.id();
            this.place = work.place();
        }

        boolean run() throws SQLException {
            for (var due : work.due()) {
                var result = tryAgain(due);
                if (!result.mayGoOn()) {
                    return false;
                }
                if (!result.isAcknowledged() || isOver()) {
                    // New changes of other objects do not wait for those that fail.
                    break;
                }
            }
            if (work.counts().dead() >= settings.deadLetters()) {
                outcomes.stop(id, "there are " + work.counts().dead() + " dead letters");
                return false;
            }
            if (work.counts().waiting() >= settings.waiting()) {
                return false;
            }
            return deliverNew();
        }

        private boolean deliverNew() throws SQLException {
            var entries = work.entries();
            boolean isFirst = true;
            for (var entry : entries) {
                if (putBehind(entry)) {
                    continue;
                }
                if (!isFirst && isOver()) {
                    store();
                    return true;
                }
                isFirst = false;
                var result = attempts.attempt(webhook, entry);
                if (!result.isAcknowledged()) {
                    failed(entry, result);
                    return result.mayGoOn();
                }
                outcomes.acknowledged(entry);
                unstored++;
                place = entry.place();
                if (System.nanoTime() - storedAt
                        > Duration.ofSeconds(UNSTORED_SECONDS).toNanos()) {
                    store();
                }
            }
            store();
            if (entries.size() < BATCH) {
                seen.put(id, work.last());
            }
            if (entries.isEmpty()) {
                skip();
            }
            return entries.size() == BATCH || !work.due().isEmpty();
        }

        private boolean isOver() {
            return System.nanoTime() - begin > TURN.toNanos();
        }

        private Result tryAgain(Due due) throws SQLException {
            var entry = database.read(connection -> changes.list(connection, List.of(due.change())))
                    .get(0);
            var result = attempts.attempt(webhook, entry);
            switch (result.kind()) {
                case ACKNOWLEDGED -> outcomes.acknowledged(id, entry, due);
                case FAILED -> outcomes.failed(id, entry, due, result);
                case GONE -> outcomes.stop(id, result.failure());
                case NOT_NOW -> {}
            }
            return result;
        }

        private void failed(Entry entry, Result result) throws SQLException {
            if (result.kind() == Kind.FAILED) {
                outcomes.failed(id, entry, unstored, result);
                return;
            }
            store();
            if (result.kind() == Kind.GONE) {
                outcomes.stop(id, result.failure());
            }
        }

        private boolean putBehind(Entry entry) throws SQLException {
            // A delivery that fails ends the turn, so an empty queue stays empty.
            boolean empty = work.counts().waiting() + work.counts().dead() == 0;
            if (empty || !outcomes.putBehind(id, entry, unstored)) {
                return false;
            }
            place = entry.place();
            stored();
            return true;
        }

        /** Now and then, so that a webhook that wants few changes need not look at all others again. */
        private void skip() throws SQLException {
            long now = System.nanoTime();
            Long before = skipped.get(id);
            if (work.last() > place.position()
                    && (before == null || now - before > Duration.ofMinutes(1).toNanos())) {
                skipped.put(id, now);
                outcomes.skip(id, place);
            }
        }

        private void store() throws SQLException {
            if (unstored > 0) {
                outcomes.store(id, place, unstored);
                stored();
            }
        }

        private void stored() {
            unstored = 0;
            storedAt = System.nanoTime();
        }
    }
}
