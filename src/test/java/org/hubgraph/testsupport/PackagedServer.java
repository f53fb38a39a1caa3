package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The application as it is shipped, in a process of its own: for what only shows there, such as what is in the jar, how
 * it stops, and what is left after it was killed: a jar, or the executable of a native build. Starting again on the same
 * directory finds the same database.
 */
public final class PackagedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** For one answer about the server's health: on a busy machine a slow one says no more than a quick one. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final int UNAVAILABLE = 503;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PackagedServer shared;

    private final Process process;
    private final URI uri;
    private final Path log;

    private PackagedServer(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /** Settings for a test that asks as fast as it can, all from one address. */
    public static String[] withoutQuotas(String... more) {
        return Stream.concat(
                        Stream.of("-Dhubgraph.limit.minute-requests=0", "-Dhubgraph.limit.minute-objects=0"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /**
     * Returns when the server is ready. Its database has the packaged registry, as the first start of a server leaves it, or
     * is as the directory's last server left it.
     *
     * @param databaseDir its database is the server's: on H2 it is in there, as {@code hubgraph.mv.db}; holds the
     *     server's output, {@code server.log}, and is also the working directory
     * @param extraSystemProperties such as {@code -Dhubgraph.playground.enabled=false}
     */
    public static PackagedServer start(Path databaseDir, String... extraSystemProperties) {
        return start(
                databaseDir, TestDatabase.loaded(databaseDir), FirstStart.options(packaged()), extraSystemProperties);
    }

    /** The same with a database that is empty at first, so that the server migrates it and loads the packaged registry. */
    public static PackagedServer startAnew(Path databaseDir, String... extraSystemProperties) {
        return start(databaseDir, TestDatabase.of(databaseDir), FirstStart.options(packaged()), extraSystemProperties);
    }

    /** With the packaged registry and all defaults: one for all tests of this JVM that only read. It ends with the JVM. */
    public static synchronized PackagedServer shared() {
        if (shared == null) {
            try {
                shared = start(Files.createTempDirectory("shared-server"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::kill));
        }
        return shared;
    }

    static PackagedServer start(
            Path directory, TestDatabase database, List<String> options, String... extraSystemProperties) {
        var server = launch(directory, database, options, extraSystemProperties);
        server.awaitReady();
        return server;
    }

    /**
     * Returns at once, with the server only beginning to start.
     *
     * @param directory holds the server's output, and is its working directory
     */
    public static PackagedServer launch(Path directory, TestDatabase database, String... extraSystemProperties) {
        return launch(directory, database, FirstStart.options(packaged()), extraSystemProperties);
    }

    private static PackagedServer launch(
            Path directory, TestDatabase database, List<String> options, String... extraSystemProperties) {
        var properties = new ArrayList<String>();
        int port = FreePort.next();
        properties.add("-Dquarkus.http.port=" + port);
        // Only a test of stopping has somebody who must notice.
        properties.add("-Dquarkus.shutdown.delay=0s");
        database.settings().forEach((name, value) -> properties.add("-D" + name + "=" + value));
        properties.addAll(List.of(extraSystemProperties));
        var log = directory.resolve("server.log");
        try {
            Files.createDirectories(directory);
            var process = new ProcessBuilder(command(options, properties))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new PackagedServer(process, URI.create("http://localhost:" + port), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path packaged() {
        return Path.of(System.getProperty("hubgraph.packaged")).toAbsolutePath();
    }

    /** @param options of a JVM; a native binary has none */
    private static List<String> command(List<String> options, List<String> properties) {
        String packaged = packaged().toString();
        var command = new ArrayList<String>();
        if (packaged.endsWith(".jar")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // It lives for seconds: the second compiler and a parallel collector would cost more than they save.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.addAll(options);
            command.addAll(properties);
            command.addAll(List.of("-jar", packaged));
        } else {
            command.add(packaged);
            command.addAll(properties);
        }
        return command;
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

    /** Asks it to stop, as a terminal or a container does (SIGTERM), and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended, and returns its exit status. */
    public int awaitEnd() {
        if (!ended()) {
            kill();
            throw new IllegalStateException("The server had to be killed:\n" + log());
        }
        return process.exitValue();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        terminate();
        awaitEnd();
    }

    /** Ends it without a warning (SIGKILL), as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    private boolean ended() {
        try {
            return process.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void awaitReady() {
        await("become ready", this::isReady);
    }

    /** Returns when its output has the text. */
    public void awaitLog(String text) {
        await("say \"" + text + "\"", () -> log().contains(text));
    }

    /** Returns when it has happened. Fails where it has not in time, or has the server ended. */
    public void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < end) {
                if (happened.getAsBoolean()) {
                    return;
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new IllegalStateException("The server did not " + what + ":\n" + log());
    }

    public boolean isReady() {
        return status("/health/ready") == 200;
    }

    /** Whether it says that it is not ready: no answer is none. */
    public boolean saysNotReady() {
        return status("/health/ready") == UNAVAILABLE;
    }

    /** Whether it says that it has all that it needs. */
    public boolean isWell() {
        return status("/health/well") == 200;
    }

    public long pid() {
        return process.pid();
    }

    /** Whether it says that it is alive, ready or not: in the last part of its stop it does no more. */
    public boolean isLive() {
        return status("/health/live") == 200;
    }

    /** 0 where nobody answers. */
    private int status(String path) {
        return status(path, ANSWER);
    }

    private int status(String path, Duration patience) {
        var request =
                HttpRequest.newBuilder(uri.resolve(path)).timeout(patience).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
