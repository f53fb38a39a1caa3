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
 * Limits the size of an H2 file while it is written to. Each commit appends the changed pages, 60 to 100 kB for a small
 * mutation, and leaves their previous versions as garbage. H2's own compaction thread does not run with {@code
 * WRITE_DELAY=0}, which is needed so that a commit returns only after it is in the file. This thread does that work.
 * Whenever the file is larger than {@link #LEAST_BYTES} and than {@link #MOST_GARBAGE} times its live data, it moves
 * live pages out of the chunks with the fewest of them. It does so in small steps, because a commit has to wait for a
 * step.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class FileCompaction {
    private static final Logger LOG = Logger.getLogger(FileCompaction.class);
    /** A file up to this size is not compacted. */
    private static final long LEAST_BYTES = 32L << 20;

    private static final int MOST_GARBAGE = 4;
    /** Bytes that one step rewrites. */
    private static final int STEP_BYTES = 2 << 20;

    private static final int PERCENT = 100;
    private static final int FULL = 95;
    /** Pauses between two steps, so that commits come first, and between two checks if there is nothing to do. */
    private static final int PAUSE_MILLIS = 25;

    private static final int IDLE_MILLIS = 500;

    private final AgroalDataSource connections;
    private final DatabaseSpace space;
    private final String url;
    private boolean stopped;
    /** Used only by this thread; null before the first check. */
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

    /** Stops the thread without an interrupt, because interrupting a thread during a write closes the file. */
    @PreDestroy
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void run() {
        try {
            while (isFile() && !pause(compact() ? PAUSE_MILLIS : IDLE_MILLIS)) {
                // Continues with the next step.
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns true if the server is shutting down. */
    private synchronized boolean pause(long millis) throws InterruptedException {
        if (!stopped) {
            wait(millis);
        }
        return stopped;
    }

    /** An in-memory database needs no compaction. */
    private boolean isFile() {
        return H2File.of(url).isPresent();
    }

    /** Returns true if there was something to do. */
    private boolean compact() {
        try {
            if (store == null || store.isClosed()) {
                store = open();
            }
            // Compaction needs some space. On a full disk it would fail, which would close the database.
            return store != null && !space.isShort() && isGarbage(store) && store.compact(FULL, STEP_BYTES);
        } catch (SQLException | RuntimeException unavailable) {
            // A concurrent write fails as well and reports the reason.
            LOG.debug("The file of the database could not be compacted", unavailable);
            return false;
        }
    }

    /** Null for an in-memory database. */
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
