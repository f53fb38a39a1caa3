package org.hubgraph.history;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hubgraph.registry.Stored;
import org.hubgraph.registry.StoredChange;

/** Writes what a transaction has changed, in the transaction itself, when it is about to commit. */
@ApplicationScoped
class Outbox {
    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager entities;
    private final Positions positions;
    private final Authors authors;
    private final Clock clock;

    Outbox(
            TransactionSynchronizationRegistry transactions,
            EntityManager entities,
            Positions positions,
            Authors authors,
            Clock clock) {
        this.transactions = transactions;
        this.entities = entities;
        this.positions = positions;
        this.authors = authors;
        this.clock = clock;
    }

    void note(@Observes StoredChange change) {
        pending().note(change);
    }

    private Pending pending() {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    /** The changes of one transaction: an object that changed twice in it has changed once. */
    private final class Pending implements Synchronization {
        private final Map<UUID, Change> changes = new LinkedHashMap<>();
        private boolean placed;

        void note(StoredChange noted) {
            var object = noted.object();
            var known = changes.get(object.key);
            if (known == null) {
                changes.put(object.key, change(object, noted.kind()));
            } else if (noted.kind() != StoredChange.Kind.DELETED) {
                known.version = object.version;
            } else if (known.kind == ChangeKind.ADDED) {
                changes.remove(object.key);
            } else {
                known.kind = ChangeKind.DELETED;
            }
        }

        private Change change(Stored object, StoredChange.Kind kind) {
            var change = new Change();
            change.kind = ChangeKind.valueOf(kind.name());
            change.typeName = object.getClass().getSimpleName();
            change.subjectKey = object.key;
            change.version = object.version;
            change.baseVersion = switch (kind) {
                case ADDED -> null;
                case CHANGED -> object.version - 1;
                case DELETED -> object.version;
            };
            return change;
        }

        @Override
        public void beforeCompletion() {
            if (changes.isEmpty()) {
                return;
            }
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long position = positions.next();
            placed = true;
            for (Change change : changes.values()) {
                change.at = at;
                change.actor = authors.actor();
                change.reason = authors.reason();
                change.position = position;
                entities.persist(change);
            }
            entities.flush();
        }

        @Override
        public void afterCompletion(int status) {
            if (placed) {
                positions.done();
            }
        }
    }
}
