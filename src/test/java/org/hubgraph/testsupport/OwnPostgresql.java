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

/** A real PostgreSQL for one test, which restarts it, or freezes it as a host does that has run out of memory. */
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

    /** @param directory an empty one, or one that is not there yet */
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

    /** The same, asked for by way of another port: that of a proxy. */
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

    /** Ends all connections, and is back at once on the same port. */
    public void restart() {
        close();
        server = start();
    }

    /** Stops all its processes (SIGSTOP): connections stay open, and nothing is answered any more. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            long first = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
            var command = new ArrayList<>(List.of("kill", signal));
            var postmaster = ProcessHandle.of(first).orElseThrow();
            // The first at first, so that it starts no others meanwhile.
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
