package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
final class ImportJob implements AutoCloseable {
    private static final int CHUNK = 500;
    /**
     * A row may have a megabyte, and what its mapping makes of it needs several times as much. Three chunks are in memory:
     * one is imported, one matched and one read.
     */
    private static final int CHUNK_CHARACTERS = 2_500_000;

    private static final int KEPT_CHARACTERS = 4_000_000;

    /** If more rows wait than are kept, chains of references that point forward need a pass for each step. */
    private static final int MOST_PASSES = 20;
    /** That many rows that wait are kept in memory, unless they have more than {@link #KEPT_CHARACTERS}. */
    private static final int MOST_KEPT = 20_000;

    private final ImportRun run;
    private final SourceFile file;
    private final Mapping mapping;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final Supplier<Void> preparation;
    private final MatchesAhead ahead;
    private final ChunkImport chunks;
    /** The rows that wait, in the order of their references; null as long as they are too many. */
    private List<RowImport.Mapped> kept;
    /** That many rows were too long together. */
    private int tooMany = Integer.MAX_VALUE;
    /** The rows of all passes, and the characters of them: what rows that wait probably have. */
    private long rowsRead;

    private long characters;

    /**
     * @param preparation is called in the transaction of a dry run before its first row
     * @param progress receives the number of rows that have been read
     * @param stopped whether the server stops; the import then ends behind its present chunk, to be continued later
     * @param busy whether others need the processors
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
            BooleanSupplier stopped,
            BooleanSupplier busy) {
        this.run = run;
        this.file = file;
        this.mapping = mapping;
        this.transactions = transactions;
        this.entities = entities;
        this.preparation = preparation;
        this.ahead = rows.ahead(run, mapping, transactions, busy);
        this.chunks = new ChunkImport(run, mapping, rows, transactions, entities, progress, stopped, ahead);
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
        var waiting = waiting();
        for (int pass = 1; !waiting.isEmpty() && pass <= MOST_PASSES; pass++) {
            if (!again(waiting, Unresolved.WAITS)) {
                return false;
            }
            var still = waiting();
            if (still.size() == waiting.size()) {
                break;
            }
            waiting = still;
        }
        return waiting.isEmpty() || end(waiting);
    }

    /**
     * Settles what becomes of rows of which none can be imported as a whole as long as another one waits: rows that
     * refer to something that does not come, or to each other.
     */
    private boolean end(Set<Long> rows) throws IOException {
        var waiting = rows;
        boolean partly = false;
        boolean more = true;
        for (int pass = 1; (more || !partly) && pass <= MOST_PASSES; pass++) {
            partly = !more;
            var coming = new ComingObjects();
            var undecided = undecided(waiting, coming);
            long before = chunks.changes();
            if (!again(waiting, Unresolved.inCircles(undecided, coming, partly))) {
                return false;
            }
            var still = waiting();
            more = !still.equals(waiting) || chunks.changes() > before;
            waiting = still;
            if (waiting.isEmpty() || !more && areKept(waiting.size())) {
                return true;
            }
        }
        var undecided = undecided(waiting, new ComingObjects());
        return again(waiting, Unresolved.atEnd(() -> undecided));
    }

    /**
     * The objects that suspect rows describe, and those of rows that wait for them.
     *
     * @param coming receives the objects of the rows that wait
     */
    private UndecidedObjects undecided(Set<Long> waiting, ComingObjects coming) throws IOException {
        var undecided = transactions.as(run.actor, () -> UndecidedObjects.ofSuspects(entities, run.id, 0));
        each(waiting, mapped -> {
            coming.add(mapped);
            if (!undecided.isEmpty()) {
                var awaited = new HashSet<Long>();
                var identities = new HashSet<Long>();
                for (Draft draft : mapped.result().drafts()) {
                    identities.addAll(ObjectIdentity.of(draft));
                    draft.references().forEach(reference -> awaited.addAll(ObjectIdentity.of(reference)));
                }
                undecided.addWaiting(awaited, identities);
            }
        });
        undecided.followWaiting();
        return undecided;
    }

    /** Tries rows that wait again: behind those that they refer to, unless they are too many for the memory. */
    private boolean again(Set<Long> waiting, Unresolved unresolved) throws IOException {
        var ordered = inMemory(waiting);
        if (ordered == null) {
            return pass(waiting, unresolved);
        }
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            var chunk = ordered.subList(from, Math.min(from + CHUNK, ordered.size()));
            if (!chunks.add(chunk, List.of(), unresolved)) {
                return false;
            }
        }
        return true;
    }

    private void each(Set<Long> waiting, Consumer<RowImport.Mapped> action) throws IOException {
        var ordered = inMemory(waiting);
        if (ordered != null) {
            ordered.forEach(action);
            return;
        }
        try (var rows = new MappedChunks(file.rows(), mapping, waiting::contains, CHUNK, CHUNK_CHARACTERS)) {
            for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
                chunk.forEach(action);
            }
        }
    }

    /** The rows in the order of their references; null if they are too many. */
    private List<RowImport.Mapped> inMemory(Set<Long> waiting) throws IOException {
        boolean mayFit = waiting.size() <= MOST_KEPT
                && waiting.size() <= tooMany / 2
                && (rowsRead == 0 || waiting.size() * (characters / rowsRead) <= KEPT_CHARACTERS);
        if (kept == null && mayFit) {
            kept = read(waiting);
            tooMany = kept == null ? waiting.size() : tooMany;
        }
        return kept == null
                ? null
                : kept.stream()
                        .filter(mapped -> waiting.contains(mapped.row().ordinal()))
                        .toList();
    }

    private List<RowImport.Mapped> read(Set<Long> waiting) throws IOException {
        var all = new ArrayList<RowImport.Mapped>();
        long length = 0;
        try (var rows = new MappedChunks(file.rows(), mapping, waiting::contains, CHUNK, CHUNK_CHARACTERS)) {
            for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
                for (RowImport.Mapped mapped : chunk) {
                    all.add(mapped);
                    length += mapped.row().raw().length();
                }
                if (length > KEPT_CHARACTERS) {
                    return null;
                }
            }
        }
        return OrderedRows.of(all);
    }

    /** @param only the rows to try again; null for all that are not in the report */
    private boolean pass(Set<Long> only, Unresolved unresolved) throws IOException {
        // A dry run that was interrupted has left nothing to continue.
        long behind = only == null && !run.dryRun ? reported() : 0;
        LongPredicate wanted = only == null ? ordinal -> ordinal > behind : only::contains;
        try (var rows = new MappedChunks(file.rows(), mapping, wanted, CHUNK, CHUNK_CHARACTERS)) {
            var chunk = rows.next();
            while (!chunk.isEmpty()) {
                var next = rows.next();
                rowsRead += chunk.size();
                characters += chunk.stream()
                        .mapToInt(mapped -> mapped.row().raw().length())
                        .sum();
                if (!chunks.add(chunk, next, unresolved)) {
                    return false;
                }
                chunk = next;
            }
        }
        return true;
    }

    private long reported() {
        return transactions.as(run.actor, () -> entities.find(ImportRun.class, run.id).rowsRead);
    }

    /** Whether that many rows wait for decisions of editors alone. */
    private boolean areKept(int waiting) {
        return transactions.as(run.actor, () -> entities.createQuery(
                                "select count(*) from ImportRow where runId = ?1 and outcome = WAITING and content is not null",
                                Long.class)
                        .setParameter(1, run.id)
                        .getSingleResult())
                == waiting;
    }

    private Set<Long> waiting() {
        return transactions.as(
                run.actor,
                () -> new HashSet<>(entities.createQuery(
                                "select ordinal from ImportRow where runId = ?1 and outcome = WAITING", Long.class)
                        .setParameter(1, run.id)
                        .getResultList()));
    }

    @Override
    public void close() {
        ahead.close();
    }
}
