package org.hubgraph.registry.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.registry.history.ChangeCursors;

/** Writes snapshots: all tables in one transaction, which sees one state of the registry. */
@ApplicationScoped
public class Snapshots {
    private static final int TIMEOUT_SECONDS = 3_600;
    private static final ObjectMapper MANIFEST = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final AgroalDataSource connections;
    private final SnapshotColumns columns;
    private final RegistryVersion versions;
    private final ChangeCursors cursors;

    Snapshots(AgroalDataSource connections, SnapshotColumns columns, RegistryVersion versions, ChangeCursors cursors) {
        this.connections = connections;
        this.columns = columns;
        this.versions = versions;
        this.cursors = cursors;
    }

    /**
     * Writes a snapshot of the present state as a zip file. Takes as long as reading all rows, and memory for a few of
     * them.
     *
     * @param file is created or replaced
     */
    public SnapshotManifest write(Path file) {
        var scope = Arc.container().requestContext();
        boolean active = scope.isActive();
        if (!active) {
            scope.activate();
        }
        try {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
            try (var connection = connections.getConnection();
                    var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                return write(connection, out);
            } finally {
                QuarkusTransaction.rollback();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (!active) {
                scope.terminate();
            }
        }
    }

    private SnapshotManifest write(Connection connection, OutputStream out) throws SQLException, IOException {
        // The first statement begins the snapshot of the transaction; the version is that of the same snapshot.
        String version = versions.read(connection);
        String cursor = cursors.latest();
        Instant instant = lastChange(connection);
        int schema = schemaVersion(connection);
        try (var zip = new ZipOutputStream(out)) {
            var files = new ArrayList<SnapshotFile>();
            for (var table : SnapshotTable.values()) {
                begin(zip, table.fileName() + ".jsonl");
                files.add(new TableWriter(table, columns.of(table, connection)).write(connection, zip));
                zip.closeEntry();
            }
            var manifest = SnapshotManifest.of(schema, version, instant, cursor, files);
            begin(zip, SnapshotManifest.NAME);
            zip.write(MANIFEST.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /** All entries have the same time, so that equal contents are equal files. */
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    private static Instant lastChange(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select max(revised_at) from revision")) {
            row.next();
            var time = row.getObject(1, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }

    /** The number of the latest migration. */
    static int schemaVersion(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select max(cast(\"version\" as integer)) from \"flyway_schema_history\""
                        + " where \"success\" and \"version\" is not null")) {
            row.next();
            return row.getInt(1);
        }
    }
}
