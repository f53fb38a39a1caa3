package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.history.ChangeLog;
import org.hubgraph.registry.history.ChangeLog.Place;
import org.hubgraph.value.DisplayText;
import org.hubgraph.value.Truncation;

/** What administrators do with webhooks. Each change is logged with its user. */
@ApplicationScoped
class WebhookAdministration {
    private static final Logger LOG = Logger.getLogger(WebhookAdministration.class);
    private static final int USER_CHARACTERS = 200;
    /** For so long a former secret signs, too, so that a receiver can change to the new one. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final WebhookDatabase database;
    private final Webhooks webhooks;
    private final Progress progress;
    private final Queue queue;
    private final ChangeLog changes;
    private final WebhookDocuments documents;
    private final Resolution resolution;
    private final Dispatcher dispatcher;
    private final Deliverer deliverer;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookAdministration(
            WebhookDatabase database,
            Webhooks webhooks,
            Progress progress,
            Queue queue,
            ChangeLog changes,
            WebhookDocuments documents,
            Resolution resolution,
            Dispatcher dispatcher,
            Deliverer deliverer,
            WebhookSettings settings,
            Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.progress = progress;
        this.queue = queue;
        this.changes = changes;
        this.documents = documents;
        this.resolution = resolution;
        this.dispatcher = dispatcher;
        this.deliverer = deliverer;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param counts of its deliveries that wait, and of its dead letters */
    record Overview(Webhook webhook, Progress.State state, Queue.Counts counts, String cursor) {}

    /** A dead letter with its change. */
    record DeadLetter(Queue.Letter letter, ChangeLog.Entry change) {}

    List<Overview> list() {
        return read(connection -> {
            var all = new ArrayList<Overview>();
            for (var webhook : webhooks.list(connection)) {
                all.add(overview(connection, webhook));
            }
            return all;
        });
    }

    /** @throws NotFound if there is no such webhook */
    Overview get(UUID id) {
        return read(connection ->
                overview(connection, webhooks.find(connection, id).orElseThrow(WebhookAdministration::missing)));
    }

    private Overview overview(Connection connection, Webhook webhook) throws SQLException {
        var state = progress.find(connection, webhook.id()).orElseThrow(WebhookAdministration::missing);
        return new Overview(webhook, state, queue.count(connection, webhook.id()), changes.cursor(state.place()));
    }

    private static NotFound missing() {
        return new NotFound("There is no webhook with this id.");
    }

    /**
     * Adds a webhook for the changes from now on.
     *
     * @throws Invalid if its address or its document is not acceptable
     */
    Overview create(WebhookInput input, String user) {
        if (input.address() == null || input.document() == null) {
            throw new Invalid("address and document are required.");
        }
        if (input.rotateSecret() != null) {
            throw new Invalid("rotateSecret is for a webhook that exists.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String name = Truncation.to(user, USER_CHARACTERS);
        var webhook = new Webhook(
                UUID.randomUUID(),
                input.address(),
                input.document(),
                WebhookInput.json(input.variables() == null ? Map.of() : input.variables()),
                input.types() == null ? Set.of() : input.types(),
                input.kinds() == null ? Set.of() : input.kinds(),
                input.enabled() == null || input.enabled(),
                Secret.random(),
                null,
                null,
                name,
                now,
                name,
                now);
        check(webhook, input);
        var created = write(connection -> {
            if (webhooks.count(connection) >= settings.most()) {
                throw new LimitExceeded(
                        "hubgraph.webhooks.most",
                        "There are " + settings.most() + " webhooks",
                        settings.most(),
                        "Delete one first.");
            }
            webhooks.add(connection, webhook);
            progress.begin(connection, webhook.id(), Place.after(changes.last(connection)));
            return overview(connection, webhook);
        });
        log(webhook.id(), "created", user);
        dispatcher.wake();
        return created;
    }

    /** Sets what is given. Enabling a webhook that was stopped lets it go on. */
    Overview update(UUID id, WebhookInput input, String user) {
        var updated = write(connection -> {
            var before = webhooks.lock(connection, id).orElseThrow(WebhookAdministration::missing);
            var webhook = updated(before, input, user);
            check(webhook, input);
            webhooks.update(connection, webhook);
            if (Boolean.TRUE.equals(input.enabled())) {
                progress.resume(connection, id);
            }
            return overview(connection, webhook);
        });
        log(id, "changed", user);
        deliverer.forget(id);
        dispatcher.wake();
        return updated;
    }

    private Webhook updated(Webhook before, WebhookInput input, String user) {
        boolean rotated = Boolean.TRUE.equals(input.rotateSecret());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Webhook(
                before.id(),
                input.address() == null ? before.address() : input.address(),
                input.document() == null ? before.document() : input.document(),
                input.variables() == null ? before.variables() : WebhookInput.json(input.variables()),
                input.types() == null ? before.types() : input.types(),
                input.kinds() == null ? before.kinds() : input.kinds(),
                input.enabled() == null ? before.enabled() : input.enabled(),
                rotated ? Secret.random() : before.secret(),
                rotated ? before.secret() : before.formerSecret(),
                rotated ? now.plus(OVERLAP) : before.formerUntil(),
                before.createdBy(),
                before.createdAt(),
                Truncation.to(user, USER_CHARACTERS),
                now);
    }

    /** Checks what is given: a webhook that is not acceptable any more can still be disabled. */
    private void check(Webhook webhook, WebhookInput input) {
        if (input.address() != null) {
            resolution.check(Target.of(webhook.address()));
        }
        if (input.document() != null || input.variables() != null) {
            documents.check(webhook.document(), WebhookDocuments.variables(webhook));
        }
    }

    void delete(UUID id, String user) {
        write(connection -> {
            webhooks.lock(connection, id).orElseThrow(WebhookAdministration::missing);
            webhooks.delete(connection, id);
            return null;
        });
        log(id, "deleted", user);
    }

    /**
     * The dead letters in the order of their changes.
     *
     * @param after the key of a change, behind which the list begins; null for the beginning
     */
    List<DeadLetter> letters(UUID id, UUID after, int most) {
        return read(connection -> {
            webhooks.find(connection, id).orElseThrow(WebhookAdministration::missing);
            var place = Place.BEGINNING;
            if (after != null) {
                place = changes.list(connection, List.of(after)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no change with the id in after."))
                        .place();
            }
            var letters = queue.letters(connection, id, place, most);
            var found = new HashMap<UUID, ChangeLog.Entry>();
            changes.list(connection, letters.stream().map(Queue.Letter::change).toList())
                    .forEach(change -> found.put(change.key(), change));
            return letters.stream()
                    .map(letter -> new DeadLetter(letter, found.get(letter.change())))
                    .toList();
        });
    }

    /**
     * Lets dead letters be delivered, and the webhook go on if it was stopped.
     *
     * @param object only those for this one; null for all
     * @return their number
     */
    int redeliver(UUID id, UUID object, String user) {
        return goOn(id, connection -> queue.revive(connection, id, object), "deliver %d dead letters again", user);
    }

    /** As {@link #redeliver}, but they are deleted. */
    int discard(UUID id, UUID object, String user) {
        return goOn(id, connection -> queue.discard(connection, id, object), "discard %d dead letters", user);
    }

    /** @param letters revives or removes dead letters, and returns their number */
    private int goOn(UUID id, WebhookDatabase.Work<Integer> letters, String what, String user) {
        int number = write(connection -> {
            webhooks.lock(connection, id).orElseThrow(WebhookAdministration::missing);
            progress.resume(connection, id);
            return letters.run(connection);
        });
        log(id, "told to " + String.format(Locale.ROOT, what, number), user);
        dispatcher.wake();
        return number;
    }

    private static void log(UUID id, String what, String user) {
        LOG.infof("Webhook %s was %s by %s", id, what, DisplayText.of(user));
    }

    private <T> T read(WebhookDatabase.Work<T> work) {
        try {
            return database.read(work);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T write(WebhookDatabase.Work<T> work) {
        try {
            return database.write(work);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
