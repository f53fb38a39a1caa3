package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for one test, which restarts it, or freezes it like a host that has run out of memory. */
public final class OwnPostgresql implements AutoCloseable {
    private static final String OWNER = "postgres";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private OwnPostgresql(Path folder) {
        this.folder = folder;
        this.port = FreePort.next();
        this.server = start();
    }

    /** @param directory empty, or not created yet */
    public static OwnPostgresql start(Path directory) {
        return new OwnPostgresql(directory);
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    .setPort(port)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public TestDatabase database() {
        return database(port);
    }

    /** The same database through another port, such as that of a proxy. */
    public TestDatabase database(int by) {
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + by + "/" + OWNER,
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                ""));
    }

    public int port() {
        return port;
    }

    /** Terminates all connections and restarts immediately on the same port. */
    public void restart() {
        close();
        server = start();
    }

    /** Stops all its processes (SIGSTOP): connections remain open without any response. */
    public void freeze() {
        signal(folder, "-STOP");
    }

    public void thaw() {
        signal(folder, "-CONT");
    }

    /** Sends a signal to all processes of a server. */
    static void signal(Path folder, String signal) {
        try {
            long first = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
            var command = new ArrayList<>(List.of("kill", signal));
            var postmaster = ProcessHandle.of(first).orElseThrow();
            // The postmaster first, so that it starts no other processes meanwhile.
            Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .forEach(process -> command.add(Long.toString(process.pid())));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
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
