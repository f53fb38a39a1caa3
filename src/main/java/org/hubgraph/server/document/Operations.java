package org.hubgraph.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The example operations: every {@code graphql/operations/*.graphql} of the project, by name. The build copies the
 * files unchanged to the class path, so that the hash of a file in the repository is the hash that clients send.
 */
@ApplicationScoped
public class Operations {
    private static final String FOLDER = "operations";
    private static final String DOCUMENT = ".graphql";
    private static final String VARIABLES = ".variables.json";
    private static final String ASKED_BY = "Asked by:";

    /**
     * The folder is listed, so that no index file has to be maintained. It is listed once, when the class is
     * initialised. On the JVM, this is at start-up, and the folder is in a jar or, in dev mode and tests, on disk. For
     * a native image, it is during the build: the image contains the operations and never looks for the folder.
     */
    private static final List<Operation> ALL = read();

    /**
     * An example operation.
     *
     * @param name the file name without its extension
     * @param question the question that it answers: the first line of the document
     * @param askedBy its audience: the second line of the document
     * @param document the whole file, including those two lines
     * @param variables a JSON object
     */
    public record Operation(String name, String question, String askedBy, String document, String variables) {}

    /** Returns all operations, sorted by name. */
    public List<Operation> all() {
        return ALL;
    }

    private static List<Operation> read() {
        var found = new ArrayList<Operation>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Operations.class.getClassLoader(), FOLDER, folder -> found.addAll(in(folder)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There are no operations in " + FOLDER);
        }
        found.sort(Comparator.comparing(Operation::name));
        return List.copyOf(found);
    }

    private static List<Operation> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(DOCUMENT))
                    .map(Operations::operation)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Operation operation(Path file) {
        String name = file.getFileName().toString();
        name = name.substring(0, name.length() - DOCUMENT.length());
        try {
            String document = Files.readString(file);
            var variables = file.resolveSibling(name + VARIABLES);
            return operation(name, document, Files.exists(variables) ? Files.readString(variables) : "{}");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalStateException if one of the two leading comments is missing; the message names file and line */
    public static Operation operation(String name, String document, String variables) {
        var lines = document.lines().toList();
        String question = comment(name, lines, 0);
        String askedBy = comment(name, lines, 1);
        if (!askedBy.startsWith(ASKED_BY)) {
            throw new IllegalStateException(name + DOCUMENT + ", line 2: \"# " + ASKED_BY + " ...\" is expected");
        }
        return new Operation(
                name, question, askedBy.substring(ASKED_BY.length()).strip(), document, variables);
    }

    private static String comment(String name, List<String> lines, int index) {
        String line = index < lines.size() ? lines.get(index) : "";
        String text = line.startsWith("#") ? line.substring(1).strip() : "";
        if (text.isEmpty()) {
            throw new IllegalStateException(name + DOCUMENT + ", line " + (index + 1) + ": a comment is expected");
        }
        return text;
    }
}
