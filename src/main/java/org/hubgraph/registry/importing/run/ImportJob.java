package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.importing.format.RowReader;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Mapping;

/**
 * The import of one file. Each chunk of rows is one transaction together with its report, so that an import that is
 * killed goes on behind its last chunk and imports no row twice. A row that the registry refuses takes no other with it.
 */
final class ImportJob {
    private static final int CHUNK = 100;
    /** Chains of references that point forward in the file need a pass for each step. */
    private static final int MOST_PASSES = 20;

    private final ImportRun run;
    private final SourceFile file;
    private final Mapping mapping;
    private final RowImport rows;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final Supplier<Void> preparation;
    private final LongConsumer progress;

    /**
     * @param preparation is called in the transaction of a dry run before its first row
     * @param progress receives the number of rows that have been read
     */
    ImportJob(
            ImportRun run,
            SourceFile file,
            Mapping mapping,
            RowImport rows,
            ImportTransactions transactions,
            EntityManager entities,
            Supplier<Void> preparation,
            LongConsumer progress) {
        this.run = run;
        this.file = file;
        this.mapping = mapping;
        this.rows = rows;
        this.transactions = transactions;
        this.entities = entities;
        this.preparation = preparation;
        this.progress = progress;
    }

    /** @return false if the import was cancelled */
    boolean execute() throws IOException {
        if (run.dryRun) {
            var done = new boolean[1];
            transactions.discarding(run.actor, () -> {
                try {
                    preparation.get();
                    done[0] = passes();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
            return done[0];
        }
        return passes();
    }

    private boolean passes() throws IOException {
        if (!pass(null, false)) {
            return false;
        }
        Set<Long> waiting = waiting();
        for (int pass = 1; !waiting.isEmpty() && pass <= MOST_PASSES; pass++) {
            if (!pass(waiting, false)) {
                return false;
            }
            var still = waiting();
            if (still.size() == waiting.size()) {
                break;
            }
            waiting = still;
        }
        return waiting.isEmpty() || pass(waiting, true);
    }

    /** @param only the rows to try again; null for all that are not in the report */
    private boolean pass(Set<Long> only, boolean last) throws IOException {
        long behind = only == null ? reported() : 0;
        var chunk = new ArrayList<RowImport.Mapped>();
        try (RowReader reader = file.rows()) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                long ordinal = row.get().ordinal();
                if (only == null ? ordinal > behind : only.contains(ordinal)) {
                    chunk.add(new RowImport.Mapped(row.get(), mapping.apply(row.get())));
                    if (chunk.size() == CHUNK && !chunk(chunk, last)) {
                        return false;
                    }
                }
            }
        }
        return chunk.isEmpty() || chunk(chunk, last);
    }

    private boolean chunk(List<RowImport.Mapped> chunk, boolean last) {
        if (isCancelled()) {
            return false;
        }
        if (run.dryRun) {
            together(chunk, last);
        } else {
            try {
                transactions.as(run.actor, () -> together(chunk, last));
            } catch (RuntimeException problem) {
                // Some row of the chunk was refused too late, or another transaction was in the way.
                chunk.forEach(mapped -> alone(mapped, last));
            }
        }
        progress.accept(chunk.get(chunk.size() - 1).row().ordinal());
        chunk.clear();
        return true;
    }

    private Void together(List<RowImport.Mapped> chunk, boolean last) {
        var reports = new ArrayList<RowReport>();
        var changes = new ArrayList<ImportChange>();
        var keys = keys();
        String reason = reason(chunk);
        for (RowImport.Mapped mapped : chunk) {
            var context = context(mapped, reason, keys);
            boolean severalObjects = mapped.result().drafts().size() > 1;
            if (run.dryRun && severalObjects) {
                sql("savepoint before_row");
            }
            try {
                reports.add(rows.apply(mapped, last, context));
                changes.addAll(context.changes());
            } catch (RuntimeException problem) {
                if (!RegistryRules.isRefusal(problem)
                        || !run.dryRun && !context.changes().isEmpty()) {
                    throw problem;
                }
                // What the row was about to write has not been flushed, or is rolled back.
                entities.clear();
                if (run.dryRun && severalObjects) {
                    sql("rollback to savepoint before_row");
                }
                reports.add(rows.refused(mapped, context, problem));
            }
        }
        keys.store();
        entities.flush();
        entities.clear();
        if (run.dryRun) {
            transactions.as(run.actor, () -> record(reports, List.of()));
        } else {
            record(reports, changes);
        }
        return null;
    }

    private void alone(RowImport.Mapped mapped, boolean last) {
        var one = List.of(mapped);
        try {
            transactions.as(run.actor, () -> {
                var keys = keys();
                var context = context(mapped, reason(one), keys);
                var report = rows.apply(mapped, last, context);
                keys.store();
                return record(List.of(report), context.changes());
            });
        } catch (RuntimeException problem) {
            if (!RegistryRules.isRefusal(problem)) {
                throw problem;
            }
            transactions.as(run.actor, () -> {
                var context = context(mapped, reason(one), keys());
                return record(List.of(rows.refused(mapped, context, problem)), List.of());
            });
        }
    }

    private ImportedKeys keys() {
        return new ImportedKeys(entities, mapping.source().slug(), run.id);
    }

    private RowContext context(RowImport.Mapped mapped, String reason, ImportedKeys keys) {
        return new RowContext(
                run.id, mapped.row().ordinal(), reason, keys, mapped.result().faults());
    }

    private Void record(List<RowReport> reports, List<ImportChange> changes) {
        var stored = entities.find(ImportRun.class, run.id);
        int number = entities.createQuery(
                        "select coalesce(max(number), 0) from ImportChange where runId = ?1", Integer.class)
                .setParameter(1, run.id)
                .getSingleResult();
        for (ImportChange change : changes) {
            change.number = ++number;
            entities.persist(change);
        }
        for (RowReport report : reports) {
            var row = new ImportRow();
            row.runId = run.id;
            row.ordinal = report.row().ordinal();
            row.label = report.row().label();
            row.recordKey = report.key();
            row.outcome = report.outcome();
            row.detail = Json.text(report.detail());
            row.raw = report.outcome() == RowOutcome.REFUSED ? report.row().raw() : null;
            entities.merge(row);
            stored.rowsRead = Math.max(stored.rowsRead, row.ordinal);
        }
        entities.flush();
        return null;
    }

    private long reported() {
        return transactions.as(run.actor, () -> entities.find(ImportRun.class, run.id).rowsRead);
    }

    private boolean isCancelled() {
        return transactions.as(run.actor, () -> entities.find(ImportRun.class, run.id).state != ImportState.RUNNING);
    }

    private Set<Long> waiting() {
        return transactions.as(
                run.actor,
                () -> new HashSet<>(entities.createQuery(
                                "select ordinal from ImportRow where runId = ?1 and outcome = WAITING", Long.class)
                        .setParameter(1, run.id)
                        .getResultList()));
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    /** For the history of each object: which import of which file, and which rows. */
    private String reason(List<RowImport.Mapped> chunk) {
        String first = chunk.get(0).row().label();
        String last = chunk.get(chunk.size() - 1).row().label();
        return "Import " + run.id + " of " + run.fileName + " (SHA-256 " + run.fileDigest + "), "
                + (first.equals(last) ? "row " + first : "rows " + first + " to " + last);
    }
}
