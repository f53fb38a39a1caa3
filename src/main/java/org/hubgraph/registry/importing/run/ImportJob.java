package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.Mapping;

/**
 * The import of one file, in chunks of rows and in several passes: rows that wait for others are tried again. An import
 * that is killed goes on behind its last chunk.
 */
final class ImportJob {
    private static final int CHUNK = 500;
    /** A row may have a megabyte, and what its mapping makes of it needs several times as much. */
    private static final int CHUNK_CHARACTERS = 4_000_000;

    /** Chains of references that point forward in the file need a pass for each step. */
    private static final int MOST_PASSES = 20;

    private final ImportRun run;
    private final SourceFile file;
    private final Mapping mapping;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final Supplier<Void> preparation;
    private final ChunkImport chunks;

    /**
     * @param preparation is called in the transaction of a dry run before its first row
     * @param progress receives the number of rows that have been read
     * @param stopped whether the server stops; the import then ends behind its present chunk, to be continued later
     */
    ImportJob(
            ImportRun run,
            SourceFile file,
            Mapping mapping,
            RowImport rows,
            ImportTransactions transactions,
            EntityManager entities,
            Supplier<Void> preparation,
            LongConsumer progress,
            BooleanSupplier stopped) {
        this.run = run;
        this.file = file;
        this.mapping = mapping;
        this.transactions = transactions;
        this.entities = entities;
        this.preparation = preparation;
        this.chunks = new ChunkImport(run, mapping, rows, transactions, entities, progress, stopped);
    }

    /** @return false if the import was cancelled, stopped, or continued by another process */
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
        if (!pass(null, Unresolved.WAITS)) {
            return false;
        }
        Set<Long> waiting = waiting();
        for (int pass = 1; !waiting.isEmpty() && pass <= MOST_PASSES; pass++) {
            if (!pass(waiting, Unresolved.WAITS)) {
                return false;
            }
            var still = waiting();
            if (still.size() == waiting.size()) {
                break;
            }
            waiting = still;
        }
        if (waiting.isEmpty()) {
            return true;
        }
        var undecided = undecided(waiting);
        return pass(waiting, Unresolved.atEnd(() -> undecided));
    }

    /** The objects that suspect rows describe, and those of rows that wait for them. */
    private UndecidedObjects undecided(Set<Long> waiting) throws IOException {
        var undecided = transactions.as(run.actor, () -> UndecidedObjects.ofSuspects(entities, run.id, 0));
        if (undecided.isEmpty()) {
            return undecided;
        }
        try (var rows = new MappedChunks(file.rows(), mapping, waiting::contains, CHUNK, CHUNK_CHARACTERS)) {
            for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
                for (RowImport.Mapped mapped : chunk) {
                    var awaited = new HashSet<Long>();
                    var identities = new HashSet<Long>();
                    for (Draft draft : mapped.result().drafts()) {
                        identities.addAll(ObjectIdentity.of(draft));
                        draft.references().forEach(reference -> awaited.addAll(ObjectIdentity.of(reference)));
                    }
                    undecided.addWaiting(awaited, identities);
                }
            }
        }
        undecided.followWaiting();
        return undecided;
    }

    /** @param only the rows to try again; null for all that are not in the report */
    private boolean pass(Set<Long> only, Unresolved unresolved) throws IOException {
        // A dry run that was interrupted has left nothing to continue.
        long behind = only == null && !run.dryRun ? reported() : 0;
        LongPredicate wanted = only == null ? ordinal -> ordinal > behind : only::contains;
        try (var rows = new MappedChunks(file.rows(), mapping, wanted, CHUNK, CHUNK_CHARACTERS)) {
            for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
                if (!chunks.add(chunk, unresolved)) {
                    return false;
                }
            }
        }
        return true;
    }

    private long reported() {
        return transactions.as(run.actor, () -> entities.find(ImportRun.class, run.id).rowsRead);
    }

    private Set<Long> waiting() {
        return transactions.as(
                run.actor,
                () -> new HashSet<>(entities.createQuery(
                                "select ordinal from ImportRow where runId = ?1 and outcome = WAITING", Long.class)
                        .setParameter(1, run.id)
                        .getResultList()));
    }
}
