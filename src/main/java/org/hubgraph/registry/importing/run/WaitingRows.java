package org.hubgraph.registry.importing.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * The rows of imports that have ended and that wait for the decisions of editors. When what they wait for is decided,
 * they are imported, each in a transaction of its own together with its report.
 */
@ApplicationScoped
class WaitingRows {
    private static final String CAUSE = "which waited for the decision of an editor";

    private final RowImport rows;
    private final ImportTransactions transactions;
    private final EntityManager entities;

    WaitingRows(RowImport rows, ImportTransactions transactions, EntityManager entities) {
        this.rows = rows;
        this.transactions = transactions;
        this.entities = entities;
    }

    /**
     * What was tried.
     *
     * @param imported the number of rows that waited and were imported
     * @param complete false if it was stopped before its end
     */
    record Tried(int imported, boolean complete) {}

    /**
     * Tries the rows again that no longer wait for what is undecided; then those that waited for these rows, and so on.
     * Has no effect on an import that has not ended, was a dry run or was taken back. What cannot come any more is refused.
     *
     * @param actor the user to whom the history attributes the changes
     * @param stopped whether to end before the next row
     */
    Tried tryAgain(UUID id, String actor, BooleanSupplier stopped) {
        int imported = 0;
        Set<Long> before = Set.of();
        for (var ripe = ripe(id, actor); !ripe.ordinals().isEmpty(); ripe = ripe(id, actor)) {
            var ordinals = ripe.ordinals();
            // They may wait for each other. If none of them got further, they wait in vain.
            boolean stuck = ordinals.equals(before);
            var undecided = stuck ? ripe.undecided() : ripe.undecided().with(ripe.identities());
            for (long ordinal : ordinals) {
                if (stopped.getAsBoolean()) {
                    return new Tried(imported, false);
                }
                imported += tryAgain(id, ordinal, actor, undecided) ? 1 : 0;
            }
            before = stuck ? Set.of() : ordinals;
        }
        return new Tried(imported, true);
    }

    /**
     * Rows that wait for something that is decided.
     *
     * @param ordinals ascending
     * @param identities their objects
     * @param undecided what other rows wait for
     */
    private record Ripe(SortedSet<Long> ordinals, Set<Long> identities, UndecidedObjects undecided) {}

    private Ripe ripe(UUID id, String actor) {
        return transactions.as(actor, () -> ripe(id));
    }

    private Ripe ripe(UUID id) {
        var ordinals = new TreeSet<Long>();
        var identities = new HashSet<Long>();
        var run = entities.find(ImportRun.class, id);
        Map<Long, KeptRow.Links> kept = new HashMap<>();
        if (run != null && mayGoOn(run)) {
            UndecidedObjects.eachKept(entities, id, RowOutcome.WAITING, kept::put);
        }
        if (kept.isEmpty()) {
            return new Ripe(ordinals, identities, new UndecidedObjects());
        }
        var undecided = UndecidedObjects.ofSuspects(entities, id, 0);
        kept.values().forEach(row -> undecided.addWaiting(row.awaited(), row.identities()));
        undecided.followWaiting();
        kept.forEach((ordinal, row) -> {
            if (!undecided.hasAll(row.awaited())) {
                ordinals.add(ordinal);
                identities.addAll(row.identities());
            }
        });
        return new Ripe(ordinals, identities, undecided);
    }

    private static boolean mayGoOn(ImportRun run) {
        return !run.dryRun && (run.state == ImportState.DONE || run.state == ImportState.CANCELLED);
    }

    /** @return whether the row was imported */
    private boolean tryAgain(UUID id, long ordinal, String actor, UndecidedObjects undecided) {
        try {
            return transactions.as(actor, () -> once(id, ordinal, undecided));
        } catch (RuntimeException problem) {
            if (!RegistryRules.isRefusal(problem)) {
                throw problem;
            }
            return transactions.as(actor, () -> refuse(id, ordinal, problem));
        }
    }

    private boolean once(UUID id, long ordinal, UndecidedObjects undecided) {
        var run = lock(id);
        var stored = entities.find(ImportRow.class, new ImportRow.Key(id, ordinal));
        if (!mayGoOn(run) || !isWaiting(stored)) {
            return false;
        }
        var kept = KeptRow.of(run, stored, entities);
        var context = kept.context(CAUSE);
        var report = rows.apply(kept.mapped(), Unresolved.atEnd(() -> undecided), context, null);
        kept.keys().store();
        store(run, stored, report, context.changes());
        return report.outcome().isImported();
    }

    private boolean refuse(UUID id, long ordinal, RuntimeException cause) {
        var run = lock(id);
        var stored = entities.find(ImportRow.class, new ImportRow.Key(id, ordinal));
        if (mayGoOn(run) && isWaiting(stored)) {
            var kept = KeptRow.of(run, stored, entities);
            var report = rows.refused(kept.mapped(), kept.mapping(), kept.context(CAUSE), cause);
            store(run, stored, report, List.of());
        }
        return false;
    }

    /** Editors who decide meanwhile wait. */
    private ImportRun lock(UUID id) {
        return entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static boolean isWaiting(ImportRow row) {
        return row != null && row.outcome == RowOutcome.WAITING && row.content != null;
    }

    private void store(ImportRun run, ImportRow stored, RowReport report, List<ImportChange> changes) {
        String decidedBy = stored.decidedBy;
        StoredReports.add(entities, run, List.of(report), changes);
        stored.decidedBy = decidedBy;
        entities.flush();
    }
}
