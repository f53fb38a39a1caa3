package org.hubgraph.registry.importing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads of imports. */
public final class ImportThread {
    private ImportThread() {}

    /** A single thread, which does not keep the process alive. */
    public static ExecutorService named(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
