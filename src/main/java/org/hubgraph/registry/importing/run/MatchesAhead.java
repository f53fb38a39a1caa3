package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import org.hubgraph.registry.importing.ImportThread;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.matching.FrequentWords;

/**
 * What the registry has for the entries of each chunk. Unless others need the processors, it is looked for while the chunk
 * before is imported, by a thread with a transaction of its own: the database and the importing thread would wait for each
 * other otherwise. That transaction does not see the chunk before; therefore a row is left out that may be an entry of
 * it, and all rows are looked for again if that chunk has changed an entry that was there before.
 *
 * <p>A dry run does the same one after the other, in its only transaction, so that its report is that of the import.
 */
final class MatchesAhead implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MatchesAhead.class);

    private final ImportRun run;
    private final Mapping mapping;
    private final ChunkMatching matching;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final BooleanSupplier busy;
    private final FrequentWords frequent = new FrequentWords();
    /** Null before the first chunk, and in a dry run. */
    private ExecutorService thread;
    /** Counts the chunks that were matched. */
    private int number;
    /** The chunk that {@link #coming} is of. */
    private List<RowImport.Mapped> next = List.of();
    /** Null if the next chunk is not matched ahead. */
    private Future<ChunkMatches> coming;
    /** Of the present chunk; null if they could not be read. */
    private ChunkMatches present;
    /** Whether the present chunk has changed the registry in a way that the next one is not compared with. */
    private boolean outdated;

    /** @param busy whether others need the processors: chunks are then not matched ahead */
    MatchesAhead(
            ImportRun run,
            Mapping mapping,
            ChunkMatching matching,
            ImportTransactions transactions,
            EntityManager entities,
            BooleanSupplier busy) {
        this.run = run;
        this.mapping = mapping;
        this.matching = matching;
        this.transactions = transactions;
        this.entities = entities;
        this.busy = busy;
    }

    /**
     * Must be called before a chunk is imported. Begins to look for the entries of the next one.
     *
     * @param following the next chunk; empty if it is not known
     */
    void begin(List<RowImport.Mapped> chunk, List<RowImport.Mapped> following) {
        boolean wasOutdated = outdated;
        var ahead = next == chunk ? result(coming) : null;
        present = ahead != null && !wasOutdated ? ahead : result(search(chunk, ChunkMatches.NONE));
        outdated = false;
        next = following;
        // Where one chunk changes what was there before, the following ones probably do as well.
        boolean isAhead =
                !following.isEmpty() && present != null && !wasOutdated && (run.dryRun || !busy.getAsBoolean());
        coming = isAhead ? search(following, present) : null;
    }

    /** What the registry has for the present chunk; null if it could not be read. */
    ChunkMatches present() {
        return present;
    }

    private Future<ChunkMatches> search(List<RowImport.Mapped> chunk, ChunkMatches before) {
        int one = ++number;
        Supplier<ChunkMatches> search = () -> matching.matches(
                chunk, new ImportedKeys(entities, mapping.source().slug(), run.id, null), one, before, frequent);
        if (run.dryRun) {
            try {
                return CompletableFuture.completedFuture(search.get());
            } catch (RuntimeException failed) {
                return CompletableFuture.failedFuture(failed);
            }
        }
        if (thread == null) {
            thread = ImportThread.named("import-matches");
        }
        return thread.submit(() -> transactions.once(run.actor, search));
    }

    /** Null if there is none, or if it failed: the transaction of the chunk then looks for it, and fails if it must. */
    private ChunkMatches result(Future<ChunkMatches> search) {
        try {
            return search == null ? null : search.get();
        } catch (ExecutionException failed) {
            LOG.debugf(failed.getCause(), "Rows of import %s are matched with the chunk", run.id);
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", interrupted);
        }
    }

    /**
     * Waits until the next chunk is matched. Must be called before the present one is committed, so that what is found
     * does not depend on which of them is faster.
     *
     * @return true
     */
    boolean await() {
        result(coming);
        return true;
    }

    /** Must be called with the reports of all rows of the present chunk. */
    void imported(List<RowReport> reports) {
        outdated |= present == null
                || reports.stream()
                        .flatMap(report -> report.drafts().stream())
                        .filter(object -> object.draft().type().isEntry())
                        .anyMatch(object -> !object.fields().isEmpty()
                                || object.outcome() == RowOutcome.CREATED && !present.isCompared(object.draft()));
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
            // What it reads is of no use any more, but the database must not be closed before.
            await();
        }
    }
}
