package org.hubgraph.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** A program that the machine may lack and that some tests need, such as a browser. */
public final class Program {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private Program() {}

    /**
     * Where the program is. Without it the test is skipped, and the last lines of the build say so; on a machine for
     * continuous integration (the environment variable {@code CI} is {@code true}) the test fails.
     *
     * @param debianPackage which installs it
     */
    public static Path required(String name, String debianPackage) {
        return find(name).orElseGet(() -> {
            String missing = "The program " + name + " is missing (Debian package " + debianPackage + ").";
            return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
        });
    }

    /** System folders that are often on the path of root alone are searched as well. */
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
