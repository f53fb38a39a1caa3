package org.hubgraph.server.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.ImportThread;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.run.ImportDecisions;
import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.registry.importing.run.Imports;
import org.hubgraph.registry.importing.run.Imports.Progress;
import org.hubgraph.server.observability.RequestMetrics;

/**
 * Runs imports one after the other, and takes them back. At its start, a server continues those that it was running when
 * it stopped.
 */
@ApplicationScoped
class ImportQueue {
    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    /** After the server's other observers, which load the registry. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 900;
    /** A chunk of rows ends within this time. */
    private static final int STOP_SECONDS = 20;

    private static final int MOST_FRUITLESS_STARTS = 3;

    private static final Set<ImportState> WAITING = Set.of(ImportState.QUEUED, ImportState.RUNNING);

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final ImportFolder folder;
    private final ImportLimits limits;
    private final RequestMetrics metrics;
    private final boolean serving;
    private final ExecutorService thread;
    /** Imports that wait or run, with the user of the last command. */
    private final ConcurrentHashMap<UUID, String> users = new ConcurrentHashMap<>();

    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();

    private volatile Running running;
    private volatile boolean stopping;

    /** @param serving false for a command, which must not run the imports of the server */
    ImportQueue(
            Imports imports,
            ImportRuns runs,
            ImportDecisions decisions,
            ImportFolder folder,
            ImportLimits limits,
            RequestMetrics metrics,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.imports = imports;
        this.runs = runs;
        this.decisions = decisions;
        this.folder = folder;
        this.limits = limits;
        this.metrics = metrics;
        this.serving = serving;
        this.thread = ImportThread.named("imports");
    }

    /**
     * The import that runs.
     *
     * @param progress null until the file has been read once
     * @param firstRow the first row whose progress was reported
     * @param nanoTime when that was
     */
    private record Running(UUID id, Progress progress, long firstRow, long nanoTime) {}

    /**
     * The progress of a running import.
     *
     * @param rate rows per second
     * @param secondsLeft null if it is not known yet
     */
    record Pace(Progress progress, double rate, Long secondsLeft) {}

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (serving) {
            var unfinished = runs.listUnfinished();
            unfinished.stream().filter(run -> folder.has(run.storedFile)).forEach(this::goOn);
            folder.expire(unfinished.stream().map(run -> run.storedFile).collect(Collectors.toSet()));
        }
    }

    /** An import that ended the server itself, such as by its memory, would end it at each start. */
    private void goOn(ImportRun run) {
        if (run.state != ImportState.RUNNING || run.fruitlessStarts() < MOST_FRUITLESS_STARTS) {
            run(run.id, run.actor);
            return;
        }
        LOG.warnf("Import %s is not continued: servers that ran it ended before its next row", run.id);
        imports.fail(
                run,
                "servers ended " + run.fruitlessStarts() + " times while they imported the rows from row "
                        + (run.rowsRead + 1)
                        + " on, perhaps for lack of memory; split the file, or give the server more memory and"
                        + " continue the import");
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** @throws LimitExceeded if too many imports wait, of all editors or of this one */
    void requireRoom(String user) {
        int all = users.size();
        if (all > limits.queued()) {
            throw tooMany(all - 1 + " imports are waiting", limits.queued());
        }
        long own = users.values().stream().filter(user::equals).count();
        int share = ImportAdmission.shareOf(limits.queued());
        if (own > share) {
            throw tooMany(own - 1 + " imports of yours are waiting", share);
        }
    }

    private static LimitExceeded tooMany(String actual, int allowed) {
        return new LimitExceeded("hubgraph.import.queued", actual, allowed, "Send the file again later.");
    }

    /**
     * Lets an import wait for its turn.
     *
     * @param user who takes it back, if it is to be
     */
    void run(UUID id, String user) {
        if (users.putIfAbsent(id, user) == null) {
            thread.execute(() -> work(id));
        }
    }

    /** Runs short work on the thread of the imports, behind those that wait now. */
    void later(Runnable work) {
        thread.execute(work);
    }

    /**
     * Ends an import of this server behind its present chunk of rows, whose transaction must not be waited for.
     *
     * @return false if this server does not run it now
     */
    boolean cancel(UUID id) {
        var now = running;
        return now != null && now.id().equals(id) && (cancelled.contains(id) || cancelled.add(id));
    }

    /** The progress of an import that this server runs and that has read a row. */
    Optional<Pace> pace(UUID id) {
        var now = running;
        if (now == null || !now.id().equals(id) || now.progress() == null) {
            return Optional.empty();
        }
        double seconds = (System.nanoTime() - now.nanoTime()) / (double) TimeUnit.SECONDS.toNanos(1);
        long rows = now.progress().rows() - now.firstRow();
        double rate = seconds > 0 ? rows / seconds : 0;
        long left = Math.max(0, now.progress().all() - now.progress().rows());
        return Optional.of(new Pace(now.progress(), rate, rows > 0 ? Math.round(left / rate) : null));
    }

    /** Lets an import that was cancelled or deleted lose its place, unless it runs. */
    void forget(UUID id) {
        var now = running;
        if (now == null || !now.id().equals(id)) {
            users.remove(id);
        }
    }

    private void work(UUID id) {
        String user = users.get(id);
        if (stopping || user == null) {
            return;
        }
        running = new Running(id, null, 0, 0);
        ImportState before = null;
        try {
            var run = runs.get(id);
            before = run.state;
            work(run, user);
        } catch (IOException | RuntimeException | VirtualMachineError broken) {
            LOG.errorf(broken, "Import %s failed", id);
            before = null;
            fail(id);
        } finally {
            running = null;
            users.remove(id);
            cancelled.remove(id);
        }
        tidy();
        if (before != null && !stopping) {
            again(id, user, before);
        }
    }

    private void work(ImportRun run, String user) throws IOException {
        if (run.state == ImportState.UNDOING) {
            imports.undo(run.id, user);
        } else if (!WAITING.contains(run.state)) {
            tryWaiting(run, user);
        } else if (folder.has(run.storedFile)) {
            execute(run);
        } else {
            imports.fail(
                    run,
                    "this server has no file of the import: it was deleted, or another server has it that does not share the"
                            + " folder hubgraph.import.directory; send the file again, or continue the import on that server");
        }
    }

    /** The import has ended; rows of it may wait for what editors have decided. */
    private void tryWaiting(ImportRun run, String user) {
        try {
            decisions.goOn(run.id, user, () -> stopping);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Rows of import %s that wait for decisions could not be tried again", run.id);
        }
    }

    private void tidy() {
        try {
            folder.expire(Set.of());
        } catch (RuntimeException broken) {
            LOG.warn("Old files of imports could not be deleted", broken);
        }
    }

    /** A command that came while the import was ending, such as one to take it back, had no effect on the queue. */
    private void again(UUID id, String user, ImportState before) {
        try {
            var after = runs.get(id).state;
            if (after != before && (after == ImportState.QUEUED || after == ImportState.UNDOING)) {
                run(id, user);
            }
        } catch (RuntimeException deleted) {
            LOG.debugf(deleted, "Import %s cannot be read", id);
        }
    }

    private void fail(UUID id) {
        try {
            imports.fail(runs.get(id), "the server failed, and its log has the cause; the import can be continued");
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "Import %s remains as it is until this server starts again", id);
        }
    }

    private void execute(ImportRun run) throws IOException {
        var mapping = ImportRuns.mapping(run);
        var file = file(run);
        imports.execute(
                run,
                file,
                mapping,
                progress -> running = seen(running, progress),
                () -> stopping || cancelled.contains(run.id),
                metrics.sinceLast());
        if (cancelled.contains(run.id)) {
            runs.cancel(run.id);
        }
    }

    private static Running seen(Running before, Progress progress) {
        return before.progress() == null
                ? new Running(before.id(), progress, progress.rows(), System.nanoTime())
                : new Running(before.id(), progress, before.firstRow(), before.nanoTime());
    }

    /** The stored file of an import, which is to be read as its sender and its mapping say. */
    SourceFile file(ImportRun run) {
        return new SourceFile(folder.of(run.storedFile), run.fileName, ImportRuns.options(run), limits);
    }
}
