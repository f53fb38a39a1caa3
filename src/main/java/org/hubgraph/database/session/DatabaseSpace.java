package org.hubgraph.database.session;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.H2File;

/**
 * Checks the free disk space for the file of an H2 database. A write that fails for lack of space closes the database,
 * and all readers have to wait until it is open again. Therefore writes are refused while there is still some space.
 */
@ApplicationScoped
public class DatabaseSpace {
    private static final Logger LOG = Logger.getLogger(DatabaseSpace.class);

    /** Null for other databases. */
    private final Path folder;

    private final long reserve;
    /** Null until it has been found. */
    private volatile FileStore store;

    DatabaseSpace(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "none") String url,
            @ConfigProperty(name = "hubgraph.database.reserved-bytes", defaultValue = "33554432") long reserve) {
        this.folder = H2File.of(url).map(Path::getParent).orElse(null);
        this.reserve = reserve;
    }

    /** Whether writes must be refused. */
    public boolean isShort() {
        return folder != null && free() < reserve;
    }

    private long free() {
        try {
            // Finding it reads the table of all mounted file systems; each write asks for its space.
            if (store == null) {
                store = Files.getFileStore(folder);
            }
            return store.getUsableSpace();
        } catch (IOException unknown) {
            // The next write fails and reports the reason.
            LOG.debug("How much room the disk has is not known", unknown);
            return Long.MAX_VALUE;
        }
    }
}
