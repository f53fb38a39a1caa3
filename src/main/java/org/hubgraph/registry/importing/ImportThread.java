package org.hubgraph.registry.importing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Single threads of imports, which do not keep the process alive. */
public final class ImportThread {
    private ImportThread() {}

    public static ExecutorService named(String name) {
        return Executors.newSingleThreadExecutor(factory(name));
    }

    /** For work at fixed times. */
    public static ScheduledExecutorService scheduled(String name) {
        return Executors.newSingleThreadScheduledExecutor(factory(name));
    }

    private static ThreadFactory factory(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
