package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.registry.name.TermsOfNames;
import org.hubgraph.registry.search.TermsOfTexts;

/**
 * Restores a snapshot into an empty registry, in one transaction. The objects keep their ids, slugs, versions and
 * instants; the history begins with the state of the snapshot.
 */
@ApplicationScoped
public class SnapshotRestoring {
    /** An hour is many times what a million rows take. */
    private static final int TIMEOUT_SECONDS = 4 * 3_600;

    private final AgroalDataSource connections;
    private final SnapshotColumns columns;
    private final Clock clock;

    SnapshotRestoring(AgroalDataSource connections, SnapshotColumns columns, Clock clock) {
        this.connections = connections;
        this.columns = columns;
        this.clock = clock;
    }

    /** Is told how far the work is. */
    public interface Progress {
        /** @param all the number of rows of the snapshot */
        void rows(long done, long all);
    }

    /**
     * Restores a snapshot.
     *
     * @param alongside run in the same transaction
     * @return the number of rows
     * @throws UnfitSnapshot if it is damaged or of another schema version, or if the registry is not empty
     * @throws IOException if it cannot be read
     */
    public long restore(Path file, Progress progress, Runnable alongside) throws IOException {
        try (var archive = new SnapshotArchive(file)) {
            archive.check();
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                try (var connection = connections.getConnection()) {
                    long rows = restore(archive, connection, progress);
                    alongside.run();
                    return rows;
                }
            });
        }
    }

    private long restore(SnapshotArchive archive, Connection connection, Progress progress)
            throws SQLException, IOException {
        lock(connection);
        checkSchema(archive.manifest(), connection);
        checkEmpty(connection);
        Map<String, SnapshotFile> files = new HashMap<>();
        archive.manifest().files().forEach(file -> files.put(file.name(), file));
        long all = archive.manifest().rows();
        long[] done = new long[1];
        for (var table : SnapshotTable.values()) {
            var file = files.remove(table.fileName() + ".jsonl");
            if (file == null) {
                throw new UnfitSnapshot("it has no file " + table.fileName() + ".jsonl");
            }
            new TableReader(table, columns.of(table, connection), connection, rows -> {
                        done[0] += rows;
                        progress.rows(done[0], all);
                    })
                    .read(archive, file);
        }
        if (!files.isEmpty()) {
            throw new UnfitSnapshot("it has files that this server does not know: " + files.keySet());
        }
        TermsOfNames.add(connection);
        TermsOfTexts.add(connection);
        beginHistory(connection);
        return done[0];
    }

    /** Other servers that start on this database wait. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement
                    .executeQuery("select id from loading where id = 1 for update")
                    .close();
        }
    }

    private static void checkSchema(SnapshotManifest manifest, Connection connection) throws SQLException {
        int version = Snapshots.schemaVersion(connection);
        if (manifest.schemaVersion() != version) {
            throw new UnfitSnapshot("it has the schema version " + manifest.schemaVersion() + ", but this server has "
                    + version + ": restore it with the server that wrote it, and then start this one");
        }
    }

    private static void checkEmpty(Connection connection) throws SQLException {
        var tables = Stream.concat(
                        Stream.of(SnapshotTable.values()).map(SnapshotTable::table), Stream.of("change", "revision"))
                .toList();
        for (String table : tables) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new UnfitSnapshot("the registry is not empty: the table " + table + " has " + row.getLong(1)
                            + " rows. Restore it into a new database");
                }
            }
        }
    }

    /** A first revision that has every row, as for a registry that is older than its history. */
    private void beginHistory(Connection connection) throws SQLException {
        long revision;
        try (var insert = connection.prepareStatement(
                "insert into revision (revised_at, beginning) values (?, true)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                revision = keys.getLong(1);
            }
        }
        for (var table : SnapshotTable.values()) {
            if (table.hasHistory()) {
                String names = names(columns.of(table, connection));
                try (var copy = connection.prepareStatement("insert into " + table.table() + "_history (" + names
                        + ", revision_id, revision_kind) select " + names + ", " + revision + ", 0 from "
                        + table.table())) {
                    copy.executeUpdate();
                }
            }
        }
    }

    private static String names(List<SnapshotColumn> columns) {
        return columns.stream().map(SnapshotColumn::name).collect(Collectors.joining(", "));
    }
}
