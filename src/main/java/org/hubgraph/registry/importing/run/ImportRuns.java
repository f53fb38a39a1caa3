package org.hubgraph.registry.importing.run;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;

/** The stored imports: adds, finds and counts them. Each method is a transaction of its own. */
@ApplicationScoped
public class ImportRuns {
    private static final int NAME_CHARACTERS = 300;
    private static final int FAULT_CHARACTERS = 4_000;
    /** For transactions that only read. */
    private static final String READER = "import";

    private final ImportTransactions transactions;
    private final EntityManager entities;
    private final Clock clock;

    ImportRuns(ImportTransactions transactions, EntityManager entities, Clock clock) {
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * An import to add.
     *
     * @param fileName the name that the sender gave the file
     * @param storedFile the name of the file in the folder of the server; null for a file of the command line
     * @param mapping the name of the mapping
     * @param mappingText the text of the mapping; null for one that is part of the server
     * @param format instead of that of the mapping; null for none
     * @param encoding as {@code format}
     * @param actor the user to whom the history attributes the changes
     */
    public record NewRun(
            String fileName,
            String storedFile,
            String mapping,
            String mappingText,
            SourceFormat format,
            String encoding,
            boolean dryRun,
            String actor) {}

    /** @param digest SHA-256 of the file in hexadecimal; empty if it is not known yet */
    public ImportRun add(NewRun wanted, ImportState state, String digest) {
        return transactions.as(wanted.actor(), () -> {
            var run = new ImportRun();
            run.id = UUID.randomUUID();
            run.mapping = wanted.mapping();
            run.mappingText = wanted.mappingText();
            run.fileName = cut(wanted.fileName().replace('\0', '\uFFFD'), NAME_CHARACTERS);
            run.storedFile = wanted.storedFile();
            run.fileDigest = digest;
            run.format = wanted.format();
            run.encoding = wanted.encoding();
            run.dryRun = wanted.dryRun();
            run.actor = wanted.actor();
            run.state = state;
            run.outcomes = "{}";
            run.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            entities.persist(run);
            return run;
        });
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }

    /** The mapping of an import. */
    public static Mapping mapping(ImportRun run) {
        return findMapping(run).orElseThrow();
    }

    /** Empty if the server no longer has the ready mapping. */
    static Optional<Mapping> findMapping(ImportRun run) {
        return run.mappingText == null ? Mappings.find(run.mapping) : Optional.of(Mappings.read(run.mappingText));
    }

    /** How the file of an import is to be read: as its sender says, otherwise as its mapping says. */
    public static SourceOptions options(ImportRun run) {
        return mapping(run).options().with(run.format, run.encoding == null ? null : Charset.forName(run.encoding));
    }

    /** @throws NotFound if there is no import with this id */
    public ImportRun get(UUID id) {
        return transactions.as(READER, () -> Optional.ofNullable(entities.find(ImportRun.class, id))
                .orElseThrow(ImportRuns::missing));
    }

    private static NotFound missing() {
        return new NotFound("There is no import with this id.");
    }

    /**
     * The newest imports.
     *
     * @param before only those that began before this one; null for all
     */
    public List<ImportRun> list(int most, UUID before) {
        var than = before == null ? null : get(before);
        return transactions.as(READER, () -> {
            String older = than == null ? "" : " where (startedAt, id) < (?1, ?2)";
            var query = entities.createQuery(
                    "from ImportRun" + older + " order by startedAt desc, id desc", ImportRun.class);
            if (than != null) {
                query.setParameter(1, than.startedAt).setParameter(2, than.id);
            }
            return query.setMaxResults(most).getResultList();
        });
    }

    /** The imports of files in the folder of a server that have not ended, the oldest first. */
    public List<ImportRun> listUnfinished() {
        return transactions.as(READER, () -> entities.createQuery(
                        "from ImportRun where storedFile is not null and state in (QUEUED, RUNNING, UNDOING)"
                                + " order by startedAt, id",
                        ImportRun.class)
                .getResultList());
    }

    /** The imports that have ended and have rows that wait for decisions. */
    public List<ImportRun> listWaiting() {
        return transactions.as(READER, () -> entities.createQuery(
                        "from ImportRun r where r.dryRun = false and r.state in (DONE, CANCELLED) and exists (select 1"
                                + " from ImportRow w where w.runId = r.id and w.outcome = WAITING"
                                + " and w.content is not null) order by r.startedAt, r.id",
                        ImportRun.class)
                .getResultList());
    }

    /** The import of the command line with the same file, mapping and kind that has not ended. */
    Optional<ImportRun> findUnfinished(String digest, String mapping, String mappingText, boolean dryRun) {
        // A dry run leaves nothing behind that another one could continue.
        return dryRun
                ? Optional.empty()
                : transactions.as(READER, () -> entities.createQuery(
                                "from ImportRun where fileDigest = ?1 and mapping = ?2 and dryRun = false"
                                        + " and state = RUNNING and storedFile is null",
                                ImportRun.class)
                        .setParameter(1, digest)
                        .setParameter(2, mapping)
                        .getResultStream()
                        // Mappings without a name all have the same one.
                        .filter(run -> Objects.equals(run.mappingText, mappingText))
                        .findFirst());
    }

    /** The number of rows by outcome; outcomes without rows are left out. */
    public Map<RowOutcome, Long> totals(ImportRun run) {
        return transactions.as(READER, () -> OutcomeTotals.read(entities, run.id));
    }

    /** Ends an import behind its present chunk of rows. Has no effect if it does not run and does not wait. */
    public ImportRun cancel(UUID id) {
        return change(id, run -> {
            if (run.state == ImportState.RUNNING || run.state == ImportState.QUEUED) {
                run.state = ImportState.CANCELLED;
                run.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            }
        });
    }

    /**
     * Lets an import wait for its turn again that was cancelled or has not ended.
     *
     * @throws ImportConflict if it has ended, or is a file of the command line
     */
    public ImportRun resume(UUID id) {
        return change(id, run -> {
            if (run.storedFile == null || !run.state.mayResume()) {
                throw new ImportConflict(
                        "Only an import that was cancelled, interrupted or has failed, and whose file is kept, can be"
                                + " continued; this one is " + run.state + ".");
            }
            if (run.state != ImportState.UNDOING) {
                run.state = ImportState.QUEUED;
                run.finishedAt = null;
                run.fault = null;
                run.clearFruitlessStarts();
            }
        });
    }

    /**
     * Lets the changes of an import wait to be taken back.
     *
     * @throws ImportConflict if it runs, was a dry run, or was taken back without remaining changes
     */
    public ImportRun beginUndo(UUID id) {
        return change(id, run -> {
            boolean busy = run.state == ImportState.QUEUED || run.state == ImportState.RUNNING;
            if (run.dryRun || busy || run.state == ImportState.UNDONE && !run.hasRemaining()) {
                throw new ImportConflict(
                        "Only an import that has ended and was no dry run can be taken back; this one is " + run.state
                                + (run.dryRun ? " and a dry run." : "."));
            }
            if (run.state != ImportState.UNDOING) {
                run.changesMade = entities.createQuery("select count(*) from ImportChange where runId = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult();
                run.changesTakenBack = 0L;
            }
            run.state = ImportState.UNDOING;
            run.finishedAt = null;
        });
    }

    /** The file is no longer kept. */
    public void forgetFile(UUID id) {
        change(id, run -> run.storedFile = null);
    }

    ImportRun end(UUID id, ImportState state, String fault) {
        return change(id, run -> {
            run.state = state;
            run.fault = fault == null ? null : cut(fault.replace('\0', '\uFFFD'), FAULT_CHARACTERS);
            run.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        });
    }

    /** @throws NotFound if there is no import with this id */
    ImportRun change(UUID id, Consumer<ImportRun> change) {
        return transactions.as(READER, () -> {
            var run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (run == null) {
                throw missing();
            }
            change.accept(run);
            return run;
        });
    }
}
