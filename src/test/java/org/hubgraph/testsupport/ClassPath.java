package org.hubgraph.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.hubgraph.registry.importing.command.Main;

/**
 * Starts the packaged application by its main class with all jars in the class path, as the image does. {@code java -jar
 * quarkus-run.jar} loads most classes by a class loader of its own, whose classes an archive (JEP 350) cannot contain.
 */
final class ClassPath {
    private ClassPath() {}

    /**
     * Arguments of a JVM, including the main class.
     *
     * @param jar {@code quarkus-run.jar}, in the folder of the other jars
     * @param folder receives a file with the class path, which would be too long for a command line on Windows
     */
    static List<String> arguments(Path jar, Path folder) throws IOException {
        return List.of(
                // As in the manifest of the jar, and as its main class does.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "@" + file(jars(jar.getParent()), folder),
                Main.class.getName());
    }

    /** Classes that the build has changed or generated come first. */
    private static List<Path> jars(Path application) throws IOException {
        var jars = new ArrayList<Path>();
        jars.add(application.resolve("quarkus").resolve("transformed-bytecode.jar"));
        jars.add(application.resolve("quarkus").resolve("generated-bytecode.jar"));
        jars.addAll(jarsIn(application.resolve("app")));
        var libraries = new ArrayList<>(jarsIn(application.resolve("lib").resolve("boot")));
        libraries.addAll(jarsIn(application.resolve("lib").resolve("main")));
        // While a JVM creates an archive, it compares the jar of each class with all earlier ones.
        libraries.sort(Comparator.comparing((Path library) -> library.toFile().length())
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        jars.addAll(libraries);
        return jars;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Concurrent test JVMs write the same. */
    private static Path file(List<Path> jars, Path folder) throws IOException {
        var text = jars.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator, "-cp \"", "\"\n"))
                .replace("\\", "\\\\");
        Files.createDirectories(folder);
        var file = folder.resolve("class-path");
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            var written = Files.createTempFile(folder, "class-path", "");
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
