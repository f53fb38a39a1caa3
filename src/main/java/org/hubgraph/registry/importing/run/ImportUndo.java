package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.change.Flushes;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;

/** Takes an import back, some changes in each transaction. */
final class ImportUndo {
    private static final int TOGETHER = 50;

    private final UUID run;
    private final String actor;
    private final DraftImport drafts;
    private final ImportTransactions transactions;
    private final Flushes flushes;
    private final EntityManager entities;

    ImportUndo(
            UUID run,
            String actor,
            DraftImport drafts,
            ImportTransactions transactions,
            Flushes flushes,
            EntityManager entities) {
        this.run = run;
        this.actor = actor;
        this.drafts = drafts;
        this.transactions = transactions;
        this.flushes = flushes;
        this.entities = entities;
    }

    /** @param tried receives the number of changes so far */
    List<String> execute(LongConsumer tried) {
        var remaining = new ArrayList<String>();
        long number = 0;
        for (var some = before(Integer.MAX_VALUE); !some.isEmpty(); some = before(some.get(some.size() - 1).number)) {
            var part = some;
            try {
                remaining.addAll(transactions.as(actor, () -> {
                    flushes.deleteTogether();
                    var left = part.stream()
                            .flatMap(change -> undoAgain(change).stream())
                            .toList();
                    count(part.size() - left.size());
                    return left;
                }));
            } catch (RuntimeException problem) {
                // A rule prevents one of them, or another transaction was in the way.
                part.forEach(change -> alone(change).ifPresent(remaining::add));
            }
            number += part.size();
            tried.accept(number);
        }
        return remaining;
    }

    /** The last changes before one of them: as many as are taken back together. */
    private List<ImportChange> before(int number) {
        return transactions.as(actor, () -> entities.createQuery(
                        "from ImportChange where runId = ?1 and number < ?2 order by number desc", ImportChange.class)
                .setParameter(1, run)
                .setParameter(2, number)
                .setMaxResults(TOGETHER)
                .getResultList());
    }

    /** @return why the change remains; empty if it was taken back */
    private Optional<String> alone(ImportChange change) {
        try {
            return transactions.as(actor, () -> {
                var left = undoAgain(change);
                count(left.isEmpty() ? 1 : 0);
                return left;
            });
        } catch (RuntimeException problem) {
            if (!RegistryRules.isRefusal(problem)) {
                throw problem;
            }
            return Optional.of(label(change, null) + ": "
                    + RegistryRules.faults(problem).get(0).message());
        }
    }

    private void count(int takenBack) {
        entities.createQuery("update ImportRun set changesTakenBack = coalesce(changesTakenBack, 0) + ?1 where id = ?2")
                .setParameter(1, (long) takenBack)
                .setParameter(2, run)
                .executeUpdate();
    }

    /** The change may be taken back already. */
    private Optional<String> undoAgain(ImportChange change) {
        var key = new ImportChange.Key(run, change.number);
        return Optional.ofNullable(entities.find(ImportChange.class, key)).flatMap(this::undo);
    }

    private Optional<String> undo(ImportChange change) {
        var object = drafts.present(change.target, change.objectKey);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        if (!object.get().key.equals(change.objectKey) || object.get().version != change.objectVersion) {
            return Optional.of(label(change, object.get()) + ": it was changed after the import");
        }
        drafts.undo(change, object.get(), "Import " + run + " taken back");
        advance(change, object.get());
        entities.createQuery("from ImportKey where objectKey = ?1", ImportKey.class)
                .setParameter(1, change.objectKey)
                .getResultList()
                .forEach(key -> undo(change, key));
        entities.remove(change);
        return Optional.empty();
    }

    /** @param key leads to the object of the change */
    private void undo(ImportChange change, ImportKey key) {
        boolean deleted = change.former == null;
        boolean updated = change.formerDraft != null;
        boolean ofRow = key.runId.equals(run) && key.ordinal == change.ordinal;
        if (key.recordKey.equals(change.recordKey) && updated) {
            key.draft = change.formerDraft;
        } else if (deleted || key.recordKey.equals(change.recordKey) || updated && ofRow && DraftKeys.isExact(key)) {
            entities.remove(key);
        } else if (!updated && DraftKeys.isOfName(key)) {
            // The row added these to what other rows say.
            var said = Json.read(key.draft);
            Json.read(change.former).fieldNames().forEachRemaining(said::remove);
            key.draft = Json.text(said);
        }
    }

    /**
     * The object is again what it was before the change: earlier changes, of this import or another one, can be taken
     * back now, too. Their versions keep their distances, so that a change of an editor between them is still seen. A
     * change that only found an entry gave it no new version.
     */
    private void advance(ImportChange change, Stored object) {
        boolean changed = change.citationKey != null
                || change.former != null && !Json.read(change.former).isEmpty();
        if (changed) {
            // Gives the object its version.
            flushes.flush(entities);
            entities.createQuery("update ImportChange set objectVersion = objectVersion + ?1"
                            + " where objectKey = ?2 and objectVersion < ?3")
                    .setParameter(1, object.version - (change.objectVersion - 1))
                    .setParameter(2, change.objectKey)
                    .setParameter(3, change.objectVersion)
                    .executeUpdate();
        }
    }

    /** @param object null if it is not at hand; then its id stands for it */
    private static String label(ImportChange change, Stored object) {
        String named = object instanceof RegistryEntry entry
                ? entry.slug
                : new GlobalId(change.objectType, change.objectKey).text();
        return "row " + change.ordinal + ", " + change.target.text() + " " + named;
    }
}
