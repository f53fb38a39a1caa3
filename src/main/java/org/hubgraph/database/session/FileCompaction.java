package org.hubgraph.database.session;

import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.H2File;

/**
 * Bounds the file of an H2 database while it is written to. Each commit appends what it has changed, 60 to 100 kB for a small
 * mutation, and leaves the pages before it dead. H2 rewrites such places from a thread that it does not run with
 * {@code WRITE_DELAY=0}, where a commit returns only when it is in the file, which is what an acknowledged write rests on. So
 * this thread does: whenever the file is larger than {@link #LEAST_BYTES} and than {@link #MOST_GARBAGE} times what is live in
 * it, it moves live pages out of those places that have the fewest, a little at a time, since a commit waits meanwhile.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class FileCompaction {
    private static final Logger LOG = Logger.getLogger(FileCompaction.class);
    /** A file up to this size is left alone. */
    private static final long LEAST_BYTES = 32L << 20;

    private static final int MOST_GARBAGE = 4;
    /** Of the places that are rewritten at once. */
    private static final int STEP_BYTES = 2 << 20;

    private static final int PERCENT = 100;
    private static final int FULL = 95;
    /** Between two steps, so that commits come first; and between two looks where there is nothing to do. */
    private static final int PAUSE_MILLIS = 25;

    private static final int IDLE_MILLIS = 500;

    private final AgroalDataSource connections;
    private final DatabaseSpace space;
    private final String url;
    private boolean stopped;
    /** The thread's alone; null before the first look. */
    private MVStore store;

    FileCompaction(
            AgroalDataSource connections,
            DatabaseSpace space,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.connections = connections;
        this.space = space;
        this.url = url;
    }

    void start(@Observes StartupEvent start) {
        var thread = new Thread(this::run, "compaction of the file");
        thread.setDaemon(true);
        thread.start();
    }

    /** Without an interrupt: one that meets a thread in the middle of a write closes the file. */
    @PreDestroy
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void run() {
        try {
            while (isFile() && !pause(compact() ? PAUSE_MILLIS : IDLE_MILLIS)) {
                // On to the next step.
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the server stops. */
    private synchronized boolean pause(long millis) throws InterruptedException {
        if (!stopped) {
            wait(millis);
        }
        return stopped;
    }

    /** A database in memory needs none of this. */
    private boolean isFile() {
        return H2File.of(url).isPresent();
    }

    /** Returns whether there was something to do. */
    private boolean compact() {
        try {
            if (store == null || store.isClosed()) {
                store = open();
            }
            // It takes some room, of which a full disk has none; to fail there would close the database.
            return store != null && !space.isShort() && isGarbage(store) && store.compact(FULL, STEP_BYTES);
        } catch (SQLException | RuntimeException unavailable) {
            // Who writes meanwhile learns of it, too.
            LOG.debug("The file of the database could not be compacted", unavailable);
            return false;
        }
    }

    /** Null for a database in memory. */
    private MVStore open() throws SQLException {
        try (var connection = connections.getConnection()) {
            var session = connection.unwrap(JdbcConnection.class).getSession();
            var database = session instanceof SessionLocal local ? local.getDatabase() : null;
            return database == null || !database.isPersistent()
                    ? null
                    : database.getStore().getMvStore();
        }
    }

    private static boolean isGarbage(MVStore store) {
        var file = store.getFileStore();
        long size = file.size();
        long live = size / PERCENT * file.getFillRate() / PERCENT * file.getChunksFillRate();
        return size > LEAST_BYTES && size > MOST_GARBAGE * live;
    }
}
