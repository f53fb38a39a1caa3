package org.hubgraph.server.importing;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.registry.importing.run.ErasedRows;
import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportRuns;

/**
 * Imports that have ended and have rows that wait for decisions: those are tried again when the server starts, because
 * it may have ended between a decision and the import of the rows that waited for it, and after an erasure, because the
 * rows that others wait for may be gone.
 */
@ApplicationScoped
class WaitingImports {
    /** After the server's other observers, which load the registry. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 910;

    private final ImportRuns runs;
    private final ImportQueue queue;
    private final boolean serving;

    /** @param serving false for a command */
    WaitingImports(
            ImportRuns runs,
            ImportQueue queue,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.runs = runs;
        this.queue = queue;
        this.serving = serving;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (serving) {
            runs.listWaiting().forEach(this::tryAgain);
        }
    }

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasedRows rows) {
        if (serving) {
            // Not in the thread of the transaction that has just ended.
            queue.later(() -> tryAgain(rows.runs()));
        }
    }

    private void tryAgain(Set<UUID> ids) {
        runs.listWaiting().stream().filter(run -> ids.contains(run.id)).forEach(this::tryAgain);
    }

    private void tryAgain(ImportRun run) {
        queue.run(run.id, run.actor);
    }
}
