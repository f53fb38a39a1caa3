package org.hubgraph.database.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.FlushMode;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.dialect.RowLock;
import org.hubgraph.database.reference.Reference.Rows;
import org.hubgraph.failure.Contention;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.value.Batches;

/**
 * Before each flush, locks the rows that the changes refer to and those that others may refer to. The package describes
 * the rules.
 */
@ApplicationScoped
class ReferenceGuard {
    private static final Logger LOG = Logger.getLogger(ReferenceGuard.class);
    /** The most keys in one statement. */
    static final int AT_ONCE = 1_000;

    private final ReferenceModel model;
    private final CommittedReferences committed;
    private final TransactionSynchronizationRegistry transactions;
    private final Dialect dialect;

    ReferenceGuard(
            ReferenceModel model,
            CommittedReferences committed,
            TransactionSynchronizationRegistry transactions,
            Dialect dialect) {
        this.model = model;
        this.committed = committed;
        this.transactions = transactions;
        this.dialect = dialect;
    }

    /** The locks of one transaction, and the rows that it has read and written. */
    private static final class Held {
        private final Map<UUID, RowLock> locks = new HashMap<>();
        /** Rows that this transaction deleted, or whose references it changed. */
        private final Set<UUID> written = new HashSet<>();
        /** Rows that this transaction read after it locked the rows that they refer to. */
        private final Set<UUID> seen = new HashSet<>();
    }

    /**
     * The locks and checks that one flush needs. They are sorted by table and key, in the same order for all
     * transactions, so that deadlocks are rare.
     */
    private static final class Needs {
        private final Map<String, Rows> rows = new HashMap<>();
        private final Map<String, Map<UUID, RowLock>> locks = new TreeMap<>();
        private final Map<Rows, Set<UUID>> deleted = new HashMap<>();
        private final Map<Rows, Map<UUID, Set<String>>> changed = new HashMap<>();
        private final Map<Reference, Set<UUID>> counted = new HashMap<>();

        void lock(Rows target, UUID key, RowLock lock) {
            rows.put(target.table(), target);
            locks.computeIfAbsent(target.table(), table -> new TreeMap<>())
                    .merge(key, lock, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    /**
     * Called before the session writes.
     *
     * @throws Contention if another transaction came first; the transaction may succeed when it is run again
     * @throws InvalidInput if an inconsistency of the registry still refers to a deleted row
     */
    void beforeFlush(EventSource session) {
        if (!session.isTransactionInProgress()) {
            return;
        }
        var mode = session.getHibernateFlushMode();
        // The statements of this class must not trigger another flush.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            guard(session);
        } finally {
            session.setHibernateFlushMode(mode);
        }
    }

    private void guard(EventSource session) {
        var held = held();
        var needs = needs(session, held);
        needs.locks.forEach((table, keys) -> lock(session, needs.rows.get(table), keys, held));
        needs.deleted.forEach((rows, keys) -> checkNoneIsLeft(session, model.lockedTo(rows.type()), keys, held));
        needs.counted.forEach((reference, keys) -> checkNoneIsNew(session, List.of(reference), keys, held));
        needs.changed.forEach((rows, keys) -> keys.forEach((key, attributes) -> {
            var relying = model.lockedTo(rows.type()).stream()
                    .filter(reference -> reference.reliesOn().stream().anyMatch(attributes::contains))
                    .toList();
            checkNoneIsNew(session, relying, List.of(key), held);
        }));
    }

    private Held held() {
        var held = (Held) transactions.getResource(Held.class);
        if (held == null) {
            held = new Held();
            transactions.putResource(Held.class, held);
        }
        return held;
    }

    /** Rows that this transaction deleted, or whose references it changed. */
    Set<UUID> written() {
        return held().written;
    }

    private Needs needs(EventSource session, Held held) {
        var needs = new Needs();
        for (var known : session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            var entry = known.getValue();
            var type = entry.getPersister().getMappedClass();
            boolean target = !model.lockedTo(type).isEmpty();
            if (entry.getStatus() == Status.DELETED) {
                if (!model.lockedFrom(type).isEmpty()) {
                    held.written.add((UUID) entry.getId());
                }
                if (target && entry.isExistsInDatabase()) {
                    var rows = model.rows(type);
                    needs.lock(rows, (UUID) entry.getId(), RowLock.UPDATE);
                    needs.deleted
                            .computeIfAbsent(rows, table -> new TreeSet<>())
                            .add((UUID) entry.getId());
                }
            } else if (entry.getStatus() == Status.MANAGED) {
                model.lockedFrom(type).forEach(reference -> refer(reference, known.getKey(), entry, needs, held));
                if (target && entry.isExistsInDatabase()) {
                    change(known.getKey(), entry, needs);
                } else if (target) {
                    // No other transaction sees the row before this one ends.
                    held.locks.put((UUID) entry.getId(), RowLock.UPDATE);
                }
            }
        }
        return needs;
    }

    /** Registers the lock if the row has a reference that is not in the database yet. */
    private void refer(Reference reference, Object row, EntityEntry entry, Needs needs, Held held) {
        var keys = reference.keys(value(row, entry, reference.attribute()));
        boolean isNew = !entry.isExistsInDatabase();
        var stored = isNew ? List.<UUID>of() : reference.keys(entry.getLoadedValue(reference.attribute()));
        if (!isNew && keys.equals(stored)) {
            return;
        }
        if (!isNew) {
            held.written.add((UUID) entry.getId());
        }
        Object type = reference.typeAttribute() == null ? null : value(row, entry, reference.typeAttribute());
        reference.target(type).ifPresent(target -> keys.stream()
                .filter(key -> !stored.contains(key))
                .forEach(key -> refer(reference, target, key, needs)));
    }

    private void refer(Reference reference, Rows target, UUID key, Needs needs) {
        if (reference.counted()) {
            needs.lock(target, key, RowLock.UPDATE);
            needs.counted.computeIfAbsent(reference, any -> new TreeSet<>()).add(key);
        } else {
            needs.lock(target, key, isReliedOn(reference, target) ? RowLock.SHARE : RowLock.KEY_SHARE);
        }
    }

    private boolean isReliedOn(Reference reference, Rows target) {
        return reference.reliesOn().stream().anyMatch(attribute -> model.has(target, attribute));
    }

    /** Registers the lock if an attribute changes that references rely on. */
    private void change(Object row, EntityEntry entry, Needs needs) {
        var rows = model.rows(entry.getPersister().getMappedClass());
        for (String attribute : model.reliedOn(rows.type())) {
            if (!Objects.equals(value(row, entry, attribute), entry.getLoadedValue(attribute))) {
                needs.lock(rows, (UUID) entry.getId(), RowLock.UPDATE);
                needs.changed
                        .computeIfAbsent(rows, table -> new HashMap<>())
                        .computeIfAbsent((UUID) entry.getId(), key -> new HashSet<>())
                        .add(attribute);
            }
        }
    }

    private static Object value(Object row, EntityEntry entry, String attribute) {
        return entry.getPersister().getPropertyValue(row, attribute);
    }

    private void lock(EventSource session, Rows rows, Map<UUID, RowLock> keys, Held held) {
        for (RowLock lock : RowLock.values()) {
            var wanted = keys.entrySet().stream()
                    .filter(key -> key.getValue() == lock && !isHeld(held.locks.get(key.getKey()), lock))
                    .map(Map.Entry::getKey)
                    .toList();
            for (var some : Batches.of(wanted, AT_ONCE)) {
                lock(session, rows, some, lock);
            }
            wanted.forEach(key -> held.locks.put(key, lock));
        }
    }

    private static boolean isHeld(RowLock held, RowLock wanted) {
        return held != null && held.compareTo(wanted) >= 0;
    }

    private void lock(EventSource session, Rows rows, List<UUID> keys, RowLock lock) {
        var locked = session.createNativeQuery(
                        "select " + rows.key() + " from " + rows.table() + " where " + rows.key() + " in (?1) order by "
                                + rows.key() + " " + dialect.sql(lock),
                        UUID.class)
                .setParameter(1, keys)
                .getResultList();
        if (locked.size() < keys.size()) {
            throw new Contention();
        }
    }

    /**
     * Checks that nothing refers to deleted rows any more, neither references that were committed meanwhile nor those
     * that this transaction sees. Commands have already checked the regular references, so only an inconsistency of the
     * registry remains.
     *
     * @throws InvalidInput if there is such an inconsistency
     */
    private void checkNoneIsLeft(EventSource session, List<Reference> references, Collection<UUID> to, Held held) {
        var left = checkNoneIsNew(session, references, to, held);
        left.keySet().removeAll(held.written);
        if (!left.isEmpty()) {
            var fields = left.values().stream()
                    .map(Reference::field)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            LOG.warnf(
                    "A delete was rejected because the row is referenced by rows that are not visible to it: %s %s",
                    fields, left.keySet());
            throw new InvalidInput(List.of(new Violation(
                    List.of("input"),
                    "cannot be carried out: because of a fault in the registry, " + fields
                            + " still refers to an object that would be deleted. An administrator can list such faults"
                            + " with the query integrity and repair them with the mutation repairIntegrity; then send"
                            + " this request again.")));
        }
    }

    /**
     * Checks that no reference was committed since this transaction's snapshot.
     *
     * @return the references that this transaction sees, by the primary key of the referring row
     * @throws Contention if there are others
     */
    private Map<UUID, Reference> checkNoneIsNew(
            EventSource session, List<Reference> references, Collection<UUID> to, Held held) {
        var here = new HashMap<UUID, Reference>();
        for (Reference reference : references) {
            for (var some : Batches.of(to, reference.list() ? 1 : AT_ONCE)) {
                session.createNativeQuery(
                                "select " + reference.from().key() + " from "
                                        + reference.from().table() + " where "
                                        + (reference.list()
                                                ? "cast(?1 as uuid) = any (" + reference.column() + ")"
                                                : reference.column() + " in (?1)"),
                                UUID.class)
                        .setParameter(1, reference.list() ? some.get(0) : some)
                        .getResultList()
                        .forEach(key -> here.put(key, reference));
            }
        }
        held.seen.addAll(here.keySet());
        var unknown = committed.referring(references, to);
        unknown.removeAll(held.seen);
        unknown.removeAll(held.written);
        if (!unknown.isEmpty()) {
            throw new Contention();
        }
        return here;
    }
}
