package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.Stored;

/** Takes an import back, one change in each transaction. */
final class ImportUndo {
    private final UUID run;
    private final String actor;
    private final DraftImport drafts;
    private final ImportTransactions transactions;
    private final EntityManager entities;

    ImportUndo(UUID run, String actor, DraftImport drafts, ImportTransactions transactions, EntityManager entities) {
        this.run = run;
        this.actor = actor;
        this.drafts = drafts;
        this.transactions = transactions;
        this.entities = entities;
    }

    List<String> execute() {
        var remaining = new ArrayList<String>();
        var changes = transactions.as(actor, () -> entities.createQuery(
                        "from ImportChange where runId = ?1 order by number desc", ImportChange.class)
                .setParameter(1, run)
                .getResultList());
        for (ImportChange change : changes) {
            var key = new ImportChange.Key(run, change.number);
            try {
                transactions
                        .as(actor, () -> Optional.ofNullable(entities.find(ImportChange.class, key))
                                .flatMap(this::undo))
                        .ifPresent(remaining::add);
            } catch (RuntimeException problem) {
                if (!RegistryRules.isRefusal(problem)) {
                    throw problem;
                }
                remaining.add(label(change) + ": "
                        + RegistryRules.faults(problem).get(0).message());
            }
        }
        return remaining;
    }

    /** @return why the change remains; empty if it was taken back */
    private Optional<String> undo(ImportChange change) {
        var object = drafts.present(change.target, change.objectKey);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        if (!object.get().key.equals(change.objectKey) || object.get().version != change.objectVersion) {
            return Optional.of(label(change) + ": it was changed after the import");
        }
        drafts.undo(change, object.get(), "Import " + run + " taken back");
        advance(change, object.get());
        entities.createQuery("from ImportKey where objectKey = ?1 and recordKey = ?2", ImportKey.class)
                .setParameter(1, change.objectKey)
                .setParameter(2, change.recordKey)
                .getResultStream()
                .forEach(key -> {
                    if (change.formerDraft == null) {
                        entities.remove(key);
                    } else {
                        key.draft = change.formerDraft;
                    }
                });
        entities.remove(change);
        return Optional.empty();
    }

    /** The object is again what the import before this one left: that one can be taken back now, too. */
    private void advance(ImportChange change, Stored object) {
        if (change.former != null) {
            entities.createQuery(
                            "update ImportChange set objectVersion = ?1 where objectKey = ?2 and objectVersion = ?3")
                    .setParameter(1, object.version)
                    .setParameter(2, change.objectKey)
                    .setParameter(3, change.objectVersion - 1)
                    .executeUpdate();
        }
    }

    private static String label(ImportChange change) {
        return "row " + change.ordinal + ", " + change.target.text() + " " + change.objectKey;
    }
}
