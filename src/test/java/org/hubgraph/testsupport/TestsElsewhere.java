package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the list of unit tests that only the PostgreSQL half of a build runs ({@link AnyDatabase}), for Surefire to leave
 * them out of the half for H2. A test that is disabled, or excluded by its tag, would still cost the preparation of its
 * application, some 15 seconds of processor time for each profile.
 */
public final class TestsElsewhere {
    private TestsElsewhere() {}

    /**
     * @param arguments the file for the list, the folder of the test classes, the goals of this build as Maven lists them,
     *     whether it has no other half, and whether both halves run all tests
     */
    public static void main(String[] arguments) throws IOException {
        boolean elsewhere = PostgresqlBuild.isPartOf(arguments[2])
                && !Boolean.parseBoolean(arguments[3])
                && !Boolean.parseBoolean(arguments[4]);
        Files.write(Path.of(arguments[0]), elsewhere ? classFiles(Path.of(arguments[1])) : List.of());
    }

    /** Relative to the folder. */
    private static List<String> classFiles(Path folder) {
        return OwnClasses.names(folder).stream()
                .filter(name -> name.endsWith("Test"))
                .filter(name -> OwnClasses.load(name).isAnnotationPresent(AnyDatabase.class))
                .map(name -> name.replace('.', '/') + ".class")
                .sorted()
                .toList();
    }
}
