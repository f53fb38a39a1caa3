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
 * The application as shipped, a jar or the executable of a native build, in a separate process. For properties that
 * only this shows, such as the contents of the jar, the shutdown, and the state after a kill. Another start in the same
 * directory uses the same database.
 *
 * <p>It is started by its main class, as in the image, except by {@link #startJar} and {@link #jarCommand}.
 */
public final class PackagedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /**
     * The timeout for one response of the health check. On a busy machine, a slow response has the same meaning as a
     * fast one.
     */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A start takes seconds, and a connection that is refused about a millisecond of processor time. */
    private static final int POLL_MILLIS = 50;

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

    /** Settings for a test that sends requests at full speed from one address. */
    public static String[] withoutQuotas(String... more) {
        return Stream.concat(
                        Stream.of("-Dhubgraph.limit.minute-requests=0", "-Dhubgraph.limit.minute-objects=0"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /**
     * Returns when the server is ready. The database contains the packaged registry, as after the first start of a
     * server, or is in the state in which the last server in the directory left it.
     *
     * @param databaseDir identifies the database, on H2 as the file {@code hubgraph.mv.db}; also the working directory,
     *     and the directory of the server's output, {@code server.log}
     * @param extraSystemProperties such as {@code -Dhubgraph.playground.enabled=false}
     */
    public static PackagedServer start(Path databaseDir, String... extraSystemProperties) {
        return ready(launch(databaseDir, TestDatabase.loaded(databaseDir), extraSystemProperties));
    }

    /** As {@link #start}, but by {@code java -jar}, as the README says. */
    public static PackagedServer startJar(Path databaseDir, String... extraSystemProperties) {
        var database = TestDatabase.loaded(databaseDir);
        return ready(launch(databaseDir, database, PackagedCommand.byJar(), extraSystemProperties));
    }

    /** As {@link #start}, but with an initially empty database, so that the server migrates it and loads the packaged registry. */
    public static PackagedServer startAnew(Path databaseDir, String... extraSystemProperties) {
        return ready(launch(databaseDir, TestDatabase.of(databaseDir), extraSystemProperties));
    }

    /**
     * A server with the packaged registry and all defaults, for all tests of this JVM that only read. It ends with the
     * JVM.
     */
    public static synchronized PackagedServer shared() {
        if (shared == null) {
            try {
                shared = start(Files.createTempDirectory("shared-server"), "-Dhubgraph.pages.warm-up=true");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::kill));
        }
        return shared;
    }

    /** The first start of a build, with options of its JVM: see {@link FirstStart}. */
    static PackagedServer startFirst(Path directory, TestDatabase database, List<String> options) {
        return ready(launch(directory, database, PackagedCommand.byMainClass(options)));
    }

    private static PackagedServer ready(PackagedServer server) {
        server.awaitReady();
        return server;
    }

    /**
     * Starts a server without waiting until it is ready.
     *
     * @param directory the working directory, which receives the server's output
     */
    public static PackagedServer launch(Path directory, TestDatabase database, String... extraSystemProperties) {
        return launch(directory, database, PackagedCommand.byMainClass(), extraSystemProperties);
    }

    private static PackagedServer launch(
            Path directory, TestDatabase database, PackagedCommand command, String... extraSystemProperties) {
        int port = FreePort.next();
        var options = new ArrayList<String>();
        options.add("-Dquarkus.http.port=" + port);
        // Only tests of the shutdown have a load balancer that must notice it.
        options.add("-Dquarkus.shutdown.delay=0s");
        // Most tests ask for no page.
        options.add("-Dhubgraph.pages.warm-up=false");
        options.addAll(database.options());
        options.addAll(List.of(extraSystemProperties));
        var log = directory.resolve("server.log");
        try {
            Files.createDirectories(directory);
            var process = new ProcessBuilder(command.with(options))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new PackagedServer(process, URI.create("http://localhost:" + port), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The command line that runs a command of the packaged server.
     *
     * @param arguments the command and its arguments
     */
    public static List<String> command(TestDatabase database, String... arguments) {
        return PackagedCommand.byMainClass().with(database.options(), arguments);
    }

    /** As {@link #command}, but by {@code java -jar}, as the README says. */
    public static List<String> jarCommand(TestDatabase database, String... arguments) {
        return PackagedCommand.byJar().with(database.options(), arguments);
    }

    /** The URL without a path: {@code uri().resolve("/graphql")}. */
    public URI uri() {
        return uri;
    }

    /** The output of the server so far, including that of earlier servers in the same directory. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Requests a shutdown, as a terminal or a container does (SIGTERM), and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the process to end, and returns its exit status. */
    public int awaitEnd() {
        if (!ended()) {
            kill();
            throw new IllegalStateException("The server had to be killed:\n" + log());
        }
        return process.exitValue();
    }

    /** Requests a shutdown and waits until it is complete. */
    @Override
    public void close() {
        terminate();
        awaitEnd();
    }

    /** Kills the process (SIGKILL), as a power failure would. */
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

    /** Returns when the output contains the text. */
    public void awaitLog(String text) {
        await("say \"" + text + "\"", () -> log().contains(text));
    }

    /** Returns when the condition is true. Fails after a timeout, or if the server has ended. */
    public void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < end) {
                if (happened.getAsBoolean()) {
                    return;
                }
                Thread.sleep(POLL_MILLIS);
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

    /** Whether the server reports that it is not ready; false if there is no response. */
    public boolean saysNotReady() {
        return status("/health/ready") == UNAVAILABLE;
    }

    /** Whether the server reports that it has everything it needs. */
    public boolean isWell() {
        return status("/health/well") == 200;
    }

    public long pid() {
        return process.pid();
    }

    /**
     * Whether the server reports that it is alive, ready or not: in the last phase of a shutdown it does nothing else.
     */
    public boolean isLive() {
        return status("/health/live") == 200;
    }

    /** Fails unless the status is 200. */
    void mustAnswer(String path) {
        int status = status(path);
        if (status != 200) {
            throw new IllegalStateException(path + ": " + status + "\n" + log());
        }
    }

    /** The status; 0 if there is no response. */
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
