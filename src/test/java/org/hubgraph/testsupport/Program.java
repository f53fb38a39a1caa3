package org.hubgraph.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** A program that some tests need and that the machine may lack, such as a browser. */
public final class Program {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final int END_SECONDS = 20;

    private Program() {}

    /**
     * The path of the program. Without the program the test is skipped, and the last lines of the build report it. In
     * continuous integration (the environment variable {@code CI} is {@code true}) the test fails instead.
     *
     * @param debianPackage the package that installs the program
     */
    public static Path required(String name, String debianPackage) {
        return find(name)
                .orElseGet(
                        () -> missing("The program " + name + " is missing (Debian package " + debianPackage + ")."));
    }

    /** Ends a program that runs. Those that it has started end with it, unless it must be killed. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the test as {@link #required} does. */
    static <T> T missing(String message) {
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    /** Also searches system folders that are often only on the path of root. */
    private static Optional<Path> find(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var endings = WINDOWS ? List.of(".cmd", ".exe") : List.of("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> endings.stream().map(ending -> Path.of(folder, name + ending)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
