package org.hubgraph.database.reference;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.dialect.RowLock;
import org.hubgraph.failure.Contention;
import org.hubgraph.value.Batches;

/** For rules about all references to some rows, such as those that follow references from row to row. */
@ApplicationScoped
public class CompleteReferences {
    private final ReferenceModel model;
    private final ReferenceGuard guard;
    private final CommittedReferences committed;
    private final EntityManager entities;
    private final Dialect dialect;

    CompleteReferences(
            ReferenceModel model,
            ReferenceGuard guard,
            CommittedReferences committed,
            EntityManager entities,
            Dialect dialect) {
        this.model = model;
        this.guard = guard;
        this.committed = committed;
        this.entities = entities;
        this.dialect = dialect;
    }

    /**
     * Ensures that this transaction sees all references to rows: until it ends, no other one adds a reference.
     *
     * @param from the referring entity
     * @param attribute its attribute with the key; not a list
     * @param target the type of the rows
     * @param keys of rows to which all references are seen. New rows may be among them.
     * @param also of rows that are locked in the same statement, because this transaction will refer to them
     * @throws Contention if another transaction has committed a reference that this one does not see. This one may
     *     succeed when it is run again.
     */
    public void hold(Class<?> from, String attribute, Class<?> target, Collection<UUID> keys, Collection<UUID> also) {
        var reference = model.lockedFrom(from).stream()
                .filter(known -> known.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
        var rows = model.rows(target);
        var locked = new TreeSet<>(keys);
        locked.addAll(also);
        var unseen = committedAfterLock(reference, rows, locked, keys);
        for (var some : Batches.of(keys, ReferenceGuard.AT_ONCE)) {
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select " + reference.from().key() + " from "
                                    + reference.from().table() + " where " + reference.column() + " in (?1)",
                            UUID.class)
                    .setParameter(1, some)
                    .getResultList()
                    .forEach(unseen::remove);
        }
        unseen.removeAll(guard.written());
        if (!unseen.isEmpty()) {
            throw new Contention();
        }
    }

    private Collection<UUID> committedAfterLock(
            Reference reference, Reference.Rows rows, Collection<UUID> locked, Collection<UUID> keys) {
        for (var some : Batches.of(locked, ReferenceGuard.AT_ONCE)) {
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select " + rows.key() + " from " + rows.table() + " where " + rows.key()
                                    + " in (?1) order by " + rows.key() + " " + dialect.sql(RowLock.UPDATE),
                            UUID.class)
                    .setParameter(1, some)
                    .getResultList();
        }
        return committed.referring(List.of(reference), keys);
    }
}
