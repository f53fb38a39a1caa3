package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.importing.YamlRecords;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.MappingSource;
import org.hubgraph.registry.source.CreateSource;
import org.hubgraph.registry.source.SourceCuration;
import org.hubgraph.registry.source.Sources;

/** The imports of files: begins them, runs them to their end and takes them back. */
@ApplicationScoped
public class Imports {
    private static final int READ_AT_ONCE = 1 << 16;
    private static final int NAME_CHARACTERS = 300;
    private static final int FAULT_CHARACTERS = 4_000;

    private final RowImport rows;
    private final DraftImport drafts;
    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final SourceCuration sourceCuration;
    private final Sources sources;
    private final Clock clock;

    Imports(
            RowImport rows,
            DraftImport drafts,
            ImportTransactions transactions,
            EntityManager entities,
            SourceCuration sourceCuration,
            Sources sources,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.transactions = transactions;
        this.entities = entities;
        this.sourceCuration = sourceCuration;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The progress of an import.
     *
     * @param rows that have been read
     * @param all the number of rows of the file
     */
    public record Progress(long rows, long all) {}

    /**
     * Begins an import, or continues one of the same file, mapping and kind that has not ended.
     *
     * @param mappingText the text of the mapping; null for one that is part of the server
     * @param actor the user to whom the history attributes the changes
     */
    public ImportRun begin(SourceFile file, Mapping mapping, String mappingText, boolean dryRun, String actor)
            throws IOException {
        String digest = digest(file.path());
        return transactions.as(actor, () -> unfinished(digest, mapping.name(), dryRun)
                .orElseGet(() -> create(file, digest, mapping, mappingText, dryRun, actor)));
    }

    private Optional<ImportRun> unfinished(String digest, String mapping, boolean dryRun) {
        // A dry run leaves nothing behind that another one could continue.
        return dryRun
                ? Optional.empty()
                : entities.createQuery(
                                "from ImportRun where fileDigest = ?1 and mapping = ?2 and dryRun = false and state = RUNNING",
                                ImportRun.class)
                        .setParameter(1, digest)
                        .setParameter(2, mapping)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    private ImportRun create(
            SourceFile file, String digest, Mapping mapping, String mappingText, boolean dryRun, String actor) {
        var run = new ImportRun();
        run.id = UUID.randomUUID();
        run.mapping = mapping.name();
        run.mappingText = mappingText;
        run.fileName = file.name().length() > NAME_CHARACTERS ? file.name().substring(0, NAME_CHARACTERS) : file.name();
        run.fileDigest = digest;
        run.dryRun = dryRun;
        run.actor = actor;
        run.state = ImportState.RUNNING;
        run.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(run);
        return run;
    }

    /**
     * Runs an import to its end, in the calling thread. Nothing is written if the file cannot be read to its end.
     *
     * @return the import after it; its state says how it ended
     */
    public ImportRun execute(ImportRun run, SourceFile file, Mapping mapping, Consumer<Progress> progress)
            throws IOException {
        try {
            var survey = FileSurvey.of(file, mapping);
            transactions.as(run.actor, () -> {
                find(run.id).unusedColumns = Json.text(Json.tree(survey.unused()));
                return null;
            });
            if (!run.dryRun) {
                transactions.as(run.actor, () -> addSource(mapping.source()));
            }
            var job = new ImportJob(
                    run,
                    file,
                    mapping,
                    rows,
                    transactions,
                    entities,
                    run.dryRun ? () -> addSource(mapping.source()) : () -> null,
                    read -> progress.accept(new Progress(read, survey.rows())));
            return end(run, job.execute() ? ImportState.DONE : ImportState.CANCELLED, null);
        } catch (UnreadableFile unreadable) {
            String place = unreadable.row() == 0 ? "" : "row " + unreadable.row() + ": ";
            return end(
                    run,
                    ImportState.FAILED,
                    place + unreadable.fault().message() + "; "
                            + unreadable.fault().remedy());
        }
    }

    private Void addSource(MappingSource source) {
        if (source.fields() != null && sources.findBySlug(source.slug()).isEmpty()) {
            var fields = source.fields().deepCopy();
            fields.put("slug", source.slug());
            sourceCuration.create(YamlRecords.input(fields, CreateSource.class), null);
        }
        return null;
    }

    private ImportRun end(ImportRun run, ImportState state, String fault) {
        return transactions.as(run.actor, () -> {
            var ended = find(run.id);
            ended.state = state;
            ended.fault =
                    fault == null || fault.length() <= FAULT_CHARACTERS ? fault : fault.substring(0, FAULT_CHARACTERS);
            ended.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return ended;
        });
    }

    /** The import; null if there is none with this id. */
    ImportRun find(UUID id) {
        return entities.find(ImportRun.class, id);
    }

    /** The number of rows by outcome; outcomes without rows are left out. */
    public Map<RowOutcome, Long> totals(UUID run) {
        var totals = new EnumMap<RowOutcome, Long>(RowOutcome.class);
        entities.createQuery(
                        "select outcome, count(*) from ImportRow where runId = ?1 group by outcome", Object[].class)
                .setParameter(1, run)
                .getResultStream()
                .forEach(row -> totals.put((RowOutcome) row[0], (Long) row[1]));
        return totals;
    }

    /** Ends an import behind its present chunk of rows. */
    public void cancel(UUID id, String actor) {
        transactions.as(actor, () -> {
            var run = find(id);
            if (run.state == ImportState.RUNNING) {
                run.state = ImportState.CANCELLED;
            }
            return null;
        });
    }

    /**
     * Takes back what an import has changed, the last change first, as far as nobody has changed its objects since.
     *
     * @return the labels of changes that remain, each with the reason
     */
    public List<String> undo(UUID id, String actor) {
        return new ImportUndo(id, actor, drafts, transactions, entities).execute();
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
