package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL server that archives its log, so that it can be restored to an instant after a base backup. */
public final class ArchivedDatabase implements AutoCloseable {
    private static final String OWNER = "postgres";
    /** PostgreSQL accepts no {@code T} and no {@code Z} in its settings. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path archive;
    private final Path backup;
    private final int port = FreePort.next();
    private Path folder;
    private EmbeddedPostgres server;

    private ArchivedDatabase(Path directory) {
        archive = directory.resolve("archive");
        backup = directory.resolve("backup");
        folder = directory.resolve("first");
    }

    /** @param directory an empty directory for the server, its archive and its backup */
    public static ArchivedDatabase start(Path directory) throws IOException, SQLException {
        var database = new ArchivedDatabase(directory);
        Files.createDirectories(database.archive);
        database.start(true);
        database.execute(
                "alter system set archive_command = 'cp %p \"" + database.archive + "/%f\"'",
                "select pg_reload_conf()");
        return database;
    }

    private void start(boolean archiving) throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("archive_mode", archiving ? "on" : "off")
                .setPort(port)
                // Until the log is replayed.
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** Makes the base backup. */
    public void backUp() throws IOException, SQLException {
        ReplicatedDatabase.copy(server, folder, backup);
        Files.delete(backup.resolve("standby.signal"));
    }

    /** The clock of the database. */
    public Instant now() throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /**
     * Ends the server and starts another one on the same port, restored from the base backup and the archive. There
     * must be a commit after the instant.
     */
    public void recover(Instant instant) throws IOException, SQLException {
        archiveAll();
        server.close();
        folder = backup;
        Files.writeString(folder.resolve("recovery.signal"), "");
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "restore_command = 'cp \"" + archive + "/%f\" %p'\nrecovery_target_time = '" + INSTANT.format(instant)
                        + "'\nrecovery_target_action = 'promote'\n");
        start(false);
        await("select not pg_is_in_recovery()");
    }

    private void archiveAll() throws SQLException {
        String last;
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            row.next();
            last = row.getString(1);
        }
        await("select last_archived_wal >= '" + last + "' from pg_stat_archiver");
    }

    private void await(String condition) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var connection = dataSource().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(condition)) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("Not reached: " + condition);
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Connects without the application. */
    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    public TestDatabase database() {
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                ""));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + OWNER;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
