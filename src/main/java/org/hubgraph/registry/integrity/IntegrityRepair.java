package org.hubgraph.registry.integrity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.reference.Reference;
import org.hubgraph.database.reference.Reference.Rows;
import org.hubgraph.database.reference.ReferenceModel;
import org.hubgraph.database.reference.RefersTo.Holding;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.integrity.IntegrityCheck.Kind;

/**
 * Repairs faulty references. It changes entities instead of running bulk statements, so that the history records each
 * change.
 */
@ApplicationScoped
class IntegrityRepair {
    private final EntityManager entities;
    private final ReferenceModel model;
    private final IntegrityCheck check;
    private final Editing editing;

    IntegrityRepair(EntityManager entities, ReferenceModel model, IntegrityCheck check, Editing editing) {
        this.entities = entities;
        this.model = model;
        this.check = check;
        this.editing = editing;
    }

    /** @return the number of repaired faults, at most {@code input.most} */
    int run(RepairIntegrity input, String reason) {
        editing.examine(input, reason).check();
        int most = input.most;
        int repaired = 0;
        for (Kind kind : check.kinds()) {
            if (kind.remedy() == IntegrityRemedy.NONE || repaired == most) {
                continue;
            }
            var removed = new HashSet<UUID>();
            for (UUID key : check.find(kind, most - repaired)) {
                repair(kind, key, removed);
                repaired++;
            }
            entities.flush();
        }
        return repaired;
    }

    private void repair(Kind kind, UUID key, Set<UUID> removed) {
        var row = entities.find(kind.rows().type(), key);
        if (row == null || removed.contains(key)) {
            return;
        }
        switch (kind.remedy()) {
            case CLEAR -> clear(kind.reference(), row, this::isMissing);
            case CORRECT -> {
                var reference = kind.reference();
                var target = entities.find(reference.targets().get(0).type(), model.get(row, reference.attribute()));
                model.set(row, reference.copy(), model.get(target, reference.copied()));
            }
            case DELETE -> remove(kind.rows(), row, key, removed);
            case NONE -> {}
        }
    }

    /**
     * Removes a row and the rows that require it. Rows with an optional reference to it remain, without the reference.
     */
    private void remove(Rows rows, Object row, UUID key, Set<UUID> removed) {
        removed.add(key);
        for (Reference reference : model.all()) {
            if (reference.holding() != Holding.FORMER && reference.targets().contains(rows)) {
                for (Object referring : listTo(reference, key)) {
                    var its = (UUID) entities.getEntityManagerFactory()
                            .getPersistenceUnitUtil()
                            .getIdentifier(referring);
                    if (reference.optional()) {
                        clear(reference, referring, (target, other) -> other.equals(key));
                    } else if (!removed.contains(its)) {
                        remove(reference.from(), referring, its, removed);
                    }
                }
            }
        }
        touchOwners(rows, row, removed);
        entities.remove(row);
    }

    /** Removes a reference, or from a list of references those whose keys are chosen. */
    private void clear(Reference reference, Object row, BiPredicate<Rows, UUID> chosen) {
        var rest = model.get(row, reference.attribute()) instanceof List<?> keys
                ? keys.stream()
                        .filter(key -> !chosen.test(reference.targets().get(0), (UUID) key))
                        .toList()
                : null;
        model.set(row, reference.attribute(), rest);
    }

    private boolean isMissing(Rows target, UUID key) {
        return entities.find(target.type(), key) == null;
    }

    private List<?> listTo(Reference reference, UUID key) {
        return entities.createQuery(
                        "from " + reference.from().name() + " where "
                                + (reference.list()
                                        ? "array_contains(" + reference.attribute() + ", ?1)"
                                        : reference.attribute() + " = ?1"),
                        reference.from().type())
                .setParameter(1, key)
                .getResultList();
    }

    /**
     * Gives the object that a removed part belongs to a new version: the subject of a citation, the visit of a
     * participant.
     */
    private void touchOwners(Rows rows, Object row, Set<UUID> removed) {
        for (Reference reference : model.all()) {
            boolean part = reference.typeAttribute() != null || !(row instanceof Stored);
            var key = reference.from().equals(rows) && part ? (UUID) model.get(row, reference.attribute()) : null;
            if (key == null || removed.contains(key)) {
                continue;
            }
            for (Rows target : reference.targets()) {
                if (Stored.class.isAssignableFrom(target.type())
                        && entities.find(target.type(), key) instanceof Stored owner) {
                    editing.touch(owner);
                }
            }
        }
    }
}
