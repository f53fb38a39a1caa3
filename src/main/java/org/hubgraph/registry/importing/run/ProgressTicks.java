package org.hubgraph.registry.importing.run;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.importing.ImportThread;

/**
 * Tells followers of imports when to look again: twice a second, because an import may run on another server or in a
 * command.
 */
@ApplicationScoped
class ProgressTicks {
    private static final long MILLISECONDS = 500;

    /** Null until the first follower comes. */
    private ScheduledExecutorService thread;

    /** @return ends the calls */
    synchronized Runnable listen(Runnable listener) {
        if (thread == null) {
            thread = ImportThread.scheduled("progress of imports");
        }
        var ticking = thread.scheduleAtFixedRate(listener, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
        return () -> ticking.cancel(false);
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
