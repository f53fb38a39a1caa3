package org.hubgraph.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application as it is shipped, in a process of its own: for what only shows there, such as what is in the jar, how
 * it stops, and what is left after it was killed. Starting again on the same directory finds the same database.
 */
public final class PackagedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final URI uri;
    private final Path log;

    private PackagedServer(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /**
     * Returns when the server is ready.
     *
     * @param databaseDir its database is the server's: on H2 it is in there, as {@code hubgraph.mv.db}; holds the
     *     server's output, {@code server.log}, and is also the working directory
     * @param extraSystemProperties such as {@code -Dhubgraph.playground.enabled=false}
     */
    public static PackagedServer start(Path databaseDir, String... extraSystemProperties) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int port = freePort();
        command.add("-Dquarkus.http.port=" + port);
        TestDatabase.of(databaseDir).settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(extraSystemProperties));
        command.add("-jar");
        command.add(new File(System.getProperty("hubgraph.jar")).getAbsolutePath());
        var log = databaseDir.resolve("server.log");
        try {
            Files.createDirectories(databaseDir);
            var process = new ProcessBuilder(command)
                    .directory(databaseDir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var server = new PackagedServer(process, URI.create("http://localhost:" + port), log);
            server.awaitReady();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without a path: {@code uri().resolve("/graphql")}. */
    public URI uri() {
        return uri;
    }

    /** What the server has written to its output so far, those before it on the same directory included. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks it to stop, as a terminal or a container does (SIGTERM), and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            kill();
            throw new IllegalStateException("The server had to be killed:\n" + log());
        }
    }

    /** Ends it without a warning (SIGKILL), as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    private boolean ended() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < end) {
                if (isReady()) {
                    return;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new IllegalStateException("The server did not become ready:\n" + log());
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(uri.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
