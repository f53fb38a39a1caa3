package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The half of {@code verify} for PostgreSQL: a second Maven that runs beside the half for H2. One test JVM uses little
 * more than one core, so that both halves at once take less time than one after the other.
 *
 * <p>Maven has no way to wait in one phase for a process of another. Therefore {@code start} leaves the process
 * identifier in a file, with the time when it began, and {@code await} waits for that process and reads its log.
 */
public final class PostgresqlBuild {
    private static final Path FOLDER = Path.of("target", "postgresql");
    private static final Path LOG = FOLDER.resolve("verify.log");
    private static final Path PROCESS = FOLDER.resolve("process");
    private static final List<String> GOALS = List.of("verify", "install", "deploy");
    private static final int SECONDS_BETWEEN_LINES = 30;
    private static final int LAST_LINES = 300;

    private PostgresqlBuild() {}

    /**
     * @param arguments {@code start}, the goals of this build as Maven lists them, and the command line of the other;
     *     or {@code await}
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("await")) {
            await();
        } else if (isPartOf(arguments[1])) {
            // A build that ends before the phase that waits must not leave a second one behind.
            start(Arrays.asList(arguments).subList(2, arguments.length));
        }
    }

    /** Whether a build with these goals, as Maven lists them, has a half for PostgreSQL. */
    static boolean isPartOf(String goals) {
        return GOALS.stream().anyMatch(goals::contains);
    }

    /** Whether the build of which the caller is a test has started that half, and it has not ended. */
    static boolean isRunning() {
        try {
            return Files.exists(PROCESS)
                    && process().filter(ProcessHandle::isAlive).isPresent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void start(List<String> command) throws IOException {
        Files.createDirectories(FOLDER);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        Files.writeString(PROCESS, process.pid() + " " + begun(process.toHandle()));
        // If the half for H2 fails.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        System.out.println("PostgreSQL: its half of the build runs beside this one; output in " + LOG);
    }

    /** The process of the file; empty if it has ended, even if another one has its identifier now. */
    private static Optional<ProcessHandle> process() throws IOException {
        String[] parts = Files.readString(PROCESS).split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> begun(process).equals(parts[1]));
    }

    private static String begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static void await() throws Exception {
        long begun = System.nanoTime();
        var process = process();
        Files.delete(PROCESS);
        while (process.isPresent() && process.get().isAlive()) {
            System.out.println("PostgreSQL: waiting for its half of the build; output in " + LOG);
            try {
                process.get().onExit().get(SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
            } catch (TimeoutException running) {
                // Another line.
            }
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);

        var lines = Files.readAllLines(LOG);
        if (lines.stream().noneMatch(line -> line.endsWith("BUILD SUCCESS"))) {
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).forEach(System.out::println);
            throw new IllegalStateException("The half of the build for PostgreSQL failed; see " + LOG);
        }
        lines.stream()
                .filter(line -> line.contains("Tests run:") && !line.contains(" -- in "))
                .forEach(System.out::println);
        System.out.println("PostgreSQL: its half ended " + seconds + " s after the half for H2");
    }
}
