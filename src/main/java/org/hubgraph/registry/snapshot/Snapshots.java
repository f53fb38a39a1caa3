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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.replica.ReplicaReading;
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
    private final Replica replica;

    Snapshots(
            AgroalDataSource connections,
            SnapshotColumns columns,
            RegistryVersion versions,
            ChangeCursors cursors,
            Replica replica) {
        this.connections = connections;
        this.columns = columns;
        this.versions = versions;
        this.cursors = cursors;
        this.replica = replica;
    }

    /**
     * Writes a snapshot of the present state as a zip file. Takes as long as reading all rows, and memory for a few of
     * them. If a standby has everything that was committed before the call, its rows are read there, so that the primary
     * is free for other work; if the standby fails meanwhile, or cancels a statement that is in the way of replaying the
     * log, all are read on the primary.
     *
     * @param file is created or replaced
     */
    public SnapshotManifest write(Path file) {
        return replica.written()
                .flatMap(now -> replica.open(now, () -> {}))
                .flatMap(standby -> atStandby(standby, file))
                .orElseGet(() -> inRequest(() -> atPrimary(file)));
    }

    private Optional<SnapshotManifest> atStandby(ReplicaReading standby, Path file) {
        try (standby) {
            var manifest = inRequest(() -> {
                standby.begin(true);
                return write(standby.connection(), file);
            });
            standby.answered();
            return Optional.of(manifest);
        } catch (UncheckedIOException full) {
            throw full;
        } catch (RuntimeException failure) {
            standby.failed(failure);
            return Optional.empty();
        }
    }

    private SnapshotManifest atPrimary(Path file) throws SQLException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        try (var connection = connections.getConnection()) {
            return write(connection, file);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Reads rows. */
    private interface Work {
        SnapshotManifest write() throws SQLException;
    }

    /** Runs the work in a request context of its own, which has one session. */
    private static SnapshotManifest inRequest(Work work) {
        var scope = Arc.container().requestContext();
        var outer = scope.isActive() ? scope.getState() : null;
        scope.activate();
        try {
            return work.write();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            scope.terminate();
            if (outer != null) {
                scope.activate(outer);
            }
        }
    }

    private SnapshotManifest write(Connection connection, Path file) throws SQLException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return write(connection, out);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
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
