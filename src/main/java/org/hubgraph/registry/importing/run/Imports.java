package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Failure;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.change.Flushes;
import org.hubgraph.registry.importing.RegistryFault;
import org.hubgraph.registry.importing.YamlRecords;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.MappingSource;
import org.hubgraph.registry.importing.run.ImportRuns.NewRun;
import org.hubgraph.registry.source.CreateSource;
import org.hubgraph.registry.source.SourceCuration;
import org.hubgraph.registry.source.Sources;
import org.hubgraph.value.DisplayText;

/** The imports of files: begins them, runs them to their end and takes them back, in the calling thread. */
@ApplicationScoped
public class Imports {
    private static final int READ_AT_ONCE = 1 << 16;
    private static final int REMAINING_CHARACTERS = 200_000;

    private final RowImport rows;
    private final WaitingRows waiting;
    private final DraftImport drafts;
    private final ImportRuns runs;
    private final ImportTransactions transactions;
    private final Flushes flushes;
    private final EntityManager entities;
    private final SourceCuration sourceCuration;
    private final Sources sources;

    Imports(
            RowImport rows,
            WaitingRows waiting,
            DraftImport drafts,
            ImportRuns runs,
            ImportTransactions transactions,
            Flushes flushes,
            EntityManager entities,
            SourceCuration sourceCuration,
            Sources sources) {
        this.rows = rows;
        this.waiting = waiting;
        this.drafts = drafts;
        this.runs = runs;
        this.transactions = transactions;
        this.flushes = flushes;
        this.entities = entities;
        this.sourceCuration = sourceCuration;
        this.sources = sources;
    }

    /**
     * The progress of an import, or of its undoing.
     *
     * @param rows that have been read; of an undoing, changes
     * @param all the number of rows of the file; of an undoing, of changes
     */
    public record Progress(long rows, long all) {}

    /**
     * Begins an import of the command line, or continues one of the same file, mapping and kind that has not ended.
     *
     * @param mappingText the text of the mapping; null for one that is part of the server
     * @param actor the user to whom the history attributes the changes
     */
    public ImportRun begin(SourceFile file, Mapping mapping, String mappingText, boolean dryRun, String actor)
            throws IOException {
        String digest = digest(file.path());
        return runs.findUnfinished(digest, mapping.name(), mappingText, dryRun)
                .orElseGet(() -> runs.add(
                        new NewRun(file.name(), null, mapping.name(), mappingText, null, null, dryRun, actor),
                        ImportState.RUNNING,
                        digest));
    }

    /**
     * As {@link #execute(ImportRun, SourceFile, Mapping, Consumer, BooleanSupplier, BooleanSupplier)}, never stopped, and
     * with all processors.
     */
    public ImportRun execute(ImportRun run, SourceFile file, Mapping mapping, Consumer<Progress> progress)
            throws IOException {
        return execute(run, file, mapping, progress, () -> false, () -> false);
    }

    /**
     * Runs an import to its end. Nothing is written if the file cannot be read to its end. If another process runs it,
     * that one ends.
     *
     * @param stopped whether the import is to end behind its present chunk of rows, to be continued later
     * @param busy whether others need the processors; asked before each chunk, which then takes one processor instead of
     *     two
     * @return the import after it; its state says how it ended
     */
    public ImportRun execute(
            ImportRun run,
            SourceFile file,
            Mapping mapping,
            Consumer<Progress> progress,
            BooleanSupplier stopped,
            BooleanSupplier busy)
            throws IOException {
        String digest = run.fileDigest.isEmpty() ? digest(file.path()) : run.fileDigest;
        var begun = runs.change(run.id, stored -> {
            if (stored.state == ImportState.QUEUED) {
                stored.state = ImportState.RUNNING;
            }
            stored.fileDigest = digest;
            stored.addStart();
        });
        if (begun.state != ImportState.RUNNING) {
            return begun;
        }
        try {
            var survey = FileSurvey.of(file, mapping);
            runs.change(run.id, stored -> {
                stored.unusedColumns = Json.text(Json.tree(survey.unused()));
                stored.rowsTotal = survey.rows();
            });
            if (run.dryRun) {
                requireFew(survey.rows(), file.limits());
            } else {
                transactions.as(run.actor, () -> addSource(mapping.source()));
            }
            try (var job = new ImportJob(
                    begun,
                    file,
                    mapping,
                    rows,
                    transactions,
                    entities,
                    run.dryRun ? () -> addSource(mapping.source()) : () -> null,
                    read -> progress.accept(new Progress(read, survey.rows())),
                    stopped,
                    busy)) {
                if (!job.execute()) {
                    return runs.change(run.id, stored -> {
                        if (stored.isSameStart(begun)) {
                            stored.clearFruitlessStarts();
                        }
                    });
                }
            }
            var ended = runs.end(run.id, ImportState.DONE, null);
            // Editors may have decided meanwhile, and a row may wait for one that is behind it.
            waiting.tryAgain(run.id, run.actor, stopped);
            return ended;
        } catch (UnreadableFile unreadable) {
            String place = unreadable.row() == 0 ? "" : "row " + unreadable.row() + ": ";
            return runs.end(
                    run.id,
                    ImportState.FAILED,
                    place + unreadable.fault().message() + "; "
                            + unreadable.fault().remedy());
        }
    }

    private static void requireFew(long rows, ImportLimits limits) {
        if (rows > limits.dryRunRows()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_ROWS,
                    "the file has " + rows + " rows, but a dry run tries at most " + limits.dryRunRows());
        }
    }

    /** Ends an import that cannot go on. */
    public ImportRun fail(ImportRun run, String fault) {
        return runs.end(run.id, ImportState.FAILED, fault);
    }

    private Void addSource(MappingSource source) {
        if (sources.findBySlug(source.slug()).isPresent()) {
            return null;
        }
        if (source.fields() == null) {
            throw new UnreadableFile(
                    ImportRule.REGISTRY,
                    "the registry has no source " + DisplayText.of(source.slug()) + ", which the mapping names");
        }
        var fields = source.fields().deepCopy();
        fields.put("slug", source.slug());
        try {
            sourceCuration.create(YamlRecords.input(fields, CreateSource.class), null);
        } catch (Failure | RegistryFault refused) {
            throw new UnreadableFile(
                    ImportRule.REGISTRY,
                    "the source of the mapping: "
                            + RegistryRules.faults(refused).get(0).message());
        }
        return null;
    }

    /**
     * Takes back what an import has changed, the last change first, as far as nobody has changed its objects since.
     *
     * @return the labels of changes that remain, each with the reason
     */
    public List<String> undo(UUID id, String actor) {
        return undo(id, actor, progress -> {});
    }

    /**
     * As {@link #undo(UUID, String)}.
     *
     * @param progress receives the number of changes that were tried, of all that the import made
     */
    public List<String> undo(UUID id, String actor, Consumer<Progress> progress) {
        long all = Objects.requireNonNullElse(runs.get(id).changesMade, 0L);
        var remaining = new ImportUndo(id, actor, drafts, transactions, flushes, entities)
                .execute(tried -> progress.accept(new Progress(tried, all)));
        var listed = Json.tree(remaining);
        String text = Json.text(listed);
        // First, so that a client that reads the state UNDONE also reads what remains.
        runs.change(
                id,
                run -> run.remaining = text.length() <= REMAINING_CHARACTERS
                        ? text
                        : Json.text(Json.tree(List.of(remaining.size() + " changes"))));
        runs.end(id, ImportState.UNDONE, null);
        return remaining;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), sha256())) {
            byte[] buffer = new byte[READ_AT_ONCE];
            while (input.read(buffer) >= 0) {
                // Reading alone updates the digest.
            }
            return HexFormat.of()
                    .formatHex(((DigestInputStream) input).getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
