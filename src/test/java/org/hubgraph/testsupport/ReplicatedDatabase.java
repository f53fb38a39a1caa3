package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two real PostgreSQL servers: a primary with an empty database, and a standby that streams and replays its log. */
public final class ReplicatedDatabase implements AutoCloseable {
    private static final String OWNER = "postgres";
    private static final String NAME = "postgres";
    /** SQLSTATE of a statement on the standby that was cancelled by a conflict with the replay. */
    private static final String REPLAY_IN_THE_WAY = "40001";
    /**
     * Files that a base backup must exclude (PostgreSQL, "Making an Exclusive Low-Level Backup"), and locks of the
     * library.
     */
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "epoch.lock");

    private final EmbeddedPostgres primary;
    private final Path standbyFolder;
    private EmbeddedPostgres standby;
    private final int standbyPort;
    private final String standbyDelay;

    private ReplicatedDatabase(EmbeddedPostgres primary, Path standbyFolder, String standbyDelay) throws IOException {
        this.primary = primary;
        this.standbyFolder = standbyFolder;
        this.standbyPort = FreePort.next();
        this.standbyDelay = standbyDelay;
        this.standby = startServer();
    }

    /**
     * Starts servers whose replay waits only briefly for readers; by default a reader could delay it by half a minute.
     *
     * @param directory an empty directory for both servers
     */
    public static ReplicatedDatabase start(Path directory) {
        return start(directory, "200ms");
    }

    /** As {@link #start(Path)}, but the replay waits for readers however long they take, and cancels no statement. */
    public static ReplicatedDatabase startWaitingForReaders(Path directory) {
        return start(directory, "-1");
    }

    private static ReplicatedDatabase start(Path directory, String standbyDelay) {
        var folder = directory.resolve("primary");
        try {
            var primary = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    // The default of PostgreSQL; the library disables it.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("wal_keep_size", "1GB")
                    .start();
            var copy = directory.resolve("standby");
            copy(primary, folder, copy);
            return new ReplicatedDatabase(primary, copy, standbyDelay);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(standbyFolder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_standby_streaming_delay", standbyDelay)
                .setServerConfig("wal_retrieve_retry_interval", "200ms")
                .setPort(standbyPort)
                .start();
    }

    /** Makes a folder of a standby from that of a running primary. */
    static void copy(EmbeddedPostgres primary, Path from, Path to) throws IOException, SQLException {
        try (var connection = primary.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copyFiles(from, to);
            for (String empty : new String[] {"pg_wal", "pg_replslot", "pg_stat_tmp"}) {
                Files.createDirectories(to.resolve(empty));
            }
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
        Files.writeString(to.resolve("standby.signal"), "");
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.getPort() + " user=" + OWNER + "'\n");
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) throws IOException {
                if (NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(
                        to.resolve(from.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                // The primary is running meanwhile and may delete files.
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
    }

    public TestDatabase primary() {
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                url(primary.getPort()),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                ""));
    }

    /** The setting that makes a server read from the standby. */
    public String readReplica() {
        return "-Dhubgraph.read-replica.url=" + url(standbyPort);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Connects directly, without the application. */
    public Connection connectToStandby() throws SQLException {
        return DriverManager.getConnection(url(standbyPort), OWNER, "");
    }

    /** Stops the replay, so that no new changes become visible. */
    public void pauseReplay() {
        onStandby("select pg_wal_replay_pause()");
        awaitStandby("select pg_get_wal_replay_pause_state() = 'paused'");
    }

    public void resumeReplay() {
        onStandby("select pg_wal_replay_resume()");
    }

    /** Delays the replay of commits by the given time. */
    public void delayReplay(Duration delay) {
        onStandby("alter system set recovery_min_apply_delay = '" + delay.toMillis() + "ms'");
        onStandby("select pg_reload_conf()");
    }

    /** Waits until the standby shows everything that the primary contains now. */
    public void awaitReplay() {
        String position;
        try (var connection = primary.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_current_wal_flush_lsn()")) {
            row.next();
            position = row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        awaitStandby("select pg_last_wal_replay_lsn() >= '" + position + "'");
    }

    private void onStandby(String sql) {
        awaitStandby(statement -> {
            statement.execute(sql);
            return true;
        });
    }

    private void awaitStandby(String condition) {
        awaitStandby(statement -> {
            try (var row = statement.executeQuery(condition)) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** A request to the standby that may be repeated. */
    private interface Request {
        boolean isFulfilled(Statement statement) throws SQLException;
    }

    /** Repeats a request until it succeeds, including after conflicts with the replay. */
    private void awaitStandby(Request request) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            try (var connection = connectToStandby();
                    var statement = connection.createStatement()) {
                if (request.isFulfilled(statement)) {
                    return;
                }
                Thread.sleep(20);
            } catch (SQLException broken) {
                if (!REPLAY_IN_THE_WAY.equals(broken.getSQLState())) {
                    throw new IllegalStateException(broken);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("The standby did not get there");
    }

    /** Kills the standby (SIGKILL). */
    public void killStandby() {
        try {
            long process = Long.parseLong(
                    Files.readAllLines(standbyFolder.resolve("postmaster.pid")).get(0));
            var handle = ProcessHandle.of(process).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().get(60, TimeUnit.SECONDS);
            // The library does not know that the process was killed.
            standby.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Starts the standby on its former port. */
    public void startStandby() {
        try {
            standby = startServer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Promotes the standby to a primary. */
    public void promoteStandby() {
        onStandby("select pg_promote()");
    }

    @Override
    public void close() {
        try {
            standby.close();
            primary.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
