package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jboss.logging.Logger;

import org.hubgraph.registry.importing.mapping.Mapping;

/**
 * The import of chunks of rows. Each chunk is one transaction together with its report, so that no row is imported
 * twice. A row that the registry refuses takes no other with it.
 */
final class ChunkImport {
    private static final Logger LOG = Logger.getLogger(ChunkImport.class);
    /** With more refused rows in a chunk, each row is imported by itself. */
    private static final int MOST_REFUSED = 20;

    private final ImportRun run;
    private final Mapping mapping;
    private final RowImport rows;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;
    private final MatchesAhead ahead;
    /** Counts the chunks. */
    private int number;
    /** Counts the changes of all rows, those of rows that were rolled back included. */
    private long changes;
    /** Null before the first chunk. */
    private FirstRows first;

    /**
     * @param progress receives the number of rows that have been read
     * @param stopped whether the server stops; no chunk is then begun
     */
    ChunkImport(
            ImportRun run,
            Mapping mapping,
            RowImport rows,
            ImportTransactions transactions,
            EntityManager entities,
            LongConsumer progress,
            BooleanSupplier stopped,
            MatchesAhead ahead) {
        this.run = run;
        this.mapping = mapping;
        this.rows = rows;
        this.transactions = transactions;
        this.entities = entities;
        this.progress = progress;
        this.stopped = stopped;
        this.ahead = ahead;
    }

    /**
     * Imports the rows of a chunk.
     *
     * @param next the chunk that follows, which is matched meanwhile; empty if it is not known
     * @param unresolved what becomes of rows that wait for others
     * @return false if the import was cancelled, stopped, or continued by another process
     */
    boolean add(List<RowImport.Mapped> chunk, List<RowImport.Mapped> next, Unresolved unresolved) {
        if (stopped.getAsBoolean()) {
            return false;
        }
        // A dry run is one long transaction, which must not lock the import.
        if (first == null) {
            first = run.dryRun || run.rowsRead == 0
                    ? new FirstRows()
                    : FirstRows.of(run.id, run.actor, entities, transactions);
        }
        if (run.dryRun && !transactions.as(run.actor, this::isMine)) {
            return false;
        }
        ahead.begin(chunk, next);
        if (!attempts(chunk, unresolved)) {
            return false;
        }
        progress.accept(chunk.get(chunk.size() - 1).row().ordinal());
        return true;
    }

    /**
     * Imports the rows as a unit, as fast as possible. If a row is refused, those before it and those behind it are
     * units of their own.
     *
     * @return false as {@link #add}
     */
    private boolean attempts(List<RowImport.Mapped> chunk, Unresolved unresolved) {
        var rest = chunk;
        for (int refused = 0; !rest.isEmpty(); refused++) {
            var rows = rest;
            try {
                return unit(() -> together(rows, unresolved));
            } catch (RefusedRow row) {
                int place = row.place;
                if (refused == MOST_REFUSED
                        || place > 0 && !attempts(rest.subList(0, place), unresolved)
                        || !alone(rest.get(place), unresolved)) {
                    return refused == MOST_REFUSED && oneByOne(rest, unresolved);
                }
                rest = rest.subList(place + 1, rest.size());
            } catch (RuntimeException problem) {
                LOG.debugf(problem, "Rows of import %s are imported one by one", run.id);
                return oneByOne(rest, unresolved);
            }
        }
        return true;
    }

    /** A row of a chunk that a rule of the registry has refused. */
    private static final class RefusedRow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int place;

        RefusedRow(int place, RuntimeException cause) {
            super(null, cause, false, false);
            this.place = place;
        }
    }

    /**
     * Runs work as a whole or not at all: in a transaction, or, in a dry run, behind a savepoint of its transaction.
     *
     * @return what the work returns; false if the import is no longer that of this process
     */
    private boolean unit(BooleanSupplier work) {
        boolean done = run.dryRun
                ? behindSavepoint(work)
                : transactions.as(run.actor, () -> isMine() && work.getAsBoolean() && ahead.await());
        first.keep();
        return done;
    }

    private boolean behindSavepoint(BooleanSupplier work) {
        sql("savepoint before_rows");
        try {
            return work.getAsBoolean();
        } catch (RuntimeException problem) {
            rows.forget();
            sql("rollback to savepoint before_rows");
            throw problem;
        }
    }

    /**
     * Imports the rows in one transaction, but each by itself; if that fails, or in a dry run, each as a unit of its
     * own.
     *
     * @return false as {@link #add}
     */
    private boolean oneByOne(List<RowImport.Mapped> chunk, Unresolved unresolved) {
        if (!run.dryRun) {
            try {
                return unit(() -> apart(chunk, unresolved));
            } catch (RuntimeException problem) {
                LOG.debugf(problem, "Some row of import %s was refused too late", run.id);
            }
        }
        for (RowImport.Mapped mapped : chunk) {
            if (!alone(mapped, unresolved)) {
                return false;
            }
        }
        return true;
    }

    private boolean together(List<RowImport.Mapped> chunk, Unresolved unresolved) {
        var reports = new ArrayList<RowReport>();
        var changes = new ArrayList<ImportChange>();
        var known = rows.together(chunk, keys(), ++number, ahead.present());
        String reason = reason(chunk);
        for (int place = 0; place < chunk.size(); place++) {
            var mapped = chunk.get(place);
            var context = context(mapped, reason, known);
            try {
                reports.add(rows.apply(mapped, unresolved, context, null));
            } catch (RuntimeException problem) {
                throw RegistryRules.isRefusal(problem) ? new RefusedRow(place, problem) : problem;
            }
            changes.addAll(context.changes());
        }
        known.keys().store();
        rows.write();
        known.objects().written();
        return record(reports, changes);
    }

    private boolean apart(List<RowImport.Mapped> chunk, Unresolved unresolved) {
        var reports = new ArrayList<RowReport>();
        var changes = new ArrayList<ImportChange>();
        var keys = keys();
        String reason = reason(chunk);
        for (RowImport.Mapped mapped : chunk) {
            var context = context(mapped, reason, Chunk.of(keys));
            try {
                reports.add(rows.apply(mapped, unresolved, context, null));
                changes.addAll(context.changes());
            } catch (RuntimeException problem) {
                if (!RegistryRules.isRefusal(problem) || !context.changes().isEmpty()) {
                    throw problem;
                }
                // What the row was about to write has not been flushed.
                entities.clear();
                reports.add(rows.refused(mapped, mapping, context, problem));
            }
        }
        keys.store();
        entities.flush();
        return record(reports, changes);
    }

    /** @return false as {@link #add} */
    private boolean alone(RowImport.Mapped mapped, Unresolved unresolved) {
        var one = List.of(mapped);
        try {
            return unit(() -> {
                var keys = keys();
                var context = context(mapped, reason(one), Chunk.of(keys));
                var report = rows.apply(mapped, unresolved, context, null);
                keys.store();
                rows.write();
                return record(List.of(report), context.changes());
            });
        } catch (RuntimeException problem) {
            if (!RegistryRules.isRefusal(problem)) {
                throw problem;
            }
            return transactions.as(run.actor, () -> {
                var context = context(mapped, reason(one), Chunk.of(keys()));
                return store(List.of(rows.refused(mapped, mapping, context, problem)), List.of());
            });
        }
    }

    private ImportedKeys keys() {
        // An attempt may have been rolled back.
        first.forget();
        return new ImportedKeys(entities, mapping.source().slug(), run.id, first);
    }

    private RowContext context(RowImport.Mapped mapped, String reason, Chunk known) {
        return new RowContext(
                run.id,
                mapped.row().ordinal(),
                mapped.result().key(),
                reason,
                known,
                mapped.result().faults());
    }

    /** The number of changes so far, in a dry run too; not less than were made. */
    long changes() {
        return changes;
    }

    /** Stores the reports, in a dry run in a transaction that is not rolled back. */
    private boolean record(List<RowReport> reports, List<ImportChange> made) {
        changes += made.size();
        ahead.imported(reports);
        if (!run.dryRun) {
            return store(reports, made);
        }
        entities.clear();
        return transactions.as(run.actor, () -> store(reports, List.of()));
    }

    private boolean store(List<RowReport> reports, List<ImportChange> changes) {
        StoredReports.add(entities, entities.find(ImportRun.class, run.id), reports, changes);
        return true;
    }

    /** Locks the import until the end of the transaction. */
    private boolean isMine() {
        var stored = entities.find(ImportRun.class, run.id, LockModeType.PESSIMISTIC_WRITE);
        return stored.state == ImportState.RUNNING && stored.isSameStart(run);
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private String reason(List<RowImport.Mapped> chunk) {
        return run.reason(chunk.stream().map(RowImport.Mapped::row).toList());
    }
}
