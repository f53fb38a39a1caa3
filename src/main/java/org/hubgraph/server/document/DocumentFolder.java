package org.hubgraph.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The documents of a folder of the class path. Each file has an operation; {@code fragments.graphql} has the fragments
 * that several of them share, and each document gets those that it spreads. A fragment of the file itself comes before a
 * shared one of its name.
 */
public final class DocumentFolder {
    private static final String ENDING = ".graphql";
    private static final String SHARED = "fragments" + ENDING;

    /** On one line, or up to a line with the closing brace alone. */
    private static final Pattern FRAGMENT =
            Pattern.compile("(?m)^fragment (\\w+) on \\w+ \\{(?:.*\\}|\\R(?:.*\\R)*?\\})\\R");

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    private final Map<String, String> files = new TreeMap<>();

    private DocumentFolder() {}

    /**
     * Reads a folder into a constant, so that a native image contains its documents: see {@link Operations}.
     *
     * @return the documents by the names of their files, without the ending
     * @throws IllegalStateException if there are none, or a fragment is missing
     */
    public static Map<String, String> read(String folder) {
        var read = new DocumentFolder();
        try {
            ClassPathUtils.consumeAsPaths(DocumentFolder.class.getClassLoader(), folder, read::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read.documents(folder);
    }

    private void add(Path folder) {
        try (var list = Files.list(folder)) {
            for (var file : list.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, String> documents(String folder) {
        var shared = fragments(files.getOrDefault(SHARED, ""));
        var documents = new TreeMap<String, String>();
        files.forEach((name, text) -> {
            if (!name.equals(SHARED)) {
                documents.put(name.substring(0, name.length() - ENDING.length()), complete(name, text, shared));
            }
        });
        if (documents.isEmpty()) {
            throw new IllegalStateException("There are no documents in " + folder);
        }
        return documents;
    }

    private static Map<String, String> fragments(String text) {
        return FRAGMENT.matcher(text)
                .results()
                .collect(
                        Collectors.toMap(found -> found.group(1), MatchResult::group, (one, two) -> one, TreeMap::new));
    }

    /** Appends the fragments that the document spreads, and those that they spread themselves. */
    private static String complete(String name, String document, Map<String, String> shared) {
        var own = fragments(document);
        var used = new TreeMap<String, String>();
        collect(name, document, own, shared, used);
        return document + used.values().stream().map(text -> "\n" + text).collect(Collectors.joining());
    }

    private static void collect(
            String name, String text, Map<String, String> own, Map<String, String> shared, Map<String, String> used) {
        SPREAD.matcher(text).results().map(found -> found.group(1)).forEach(spread -> {
            var fragment = shared.get(spread);
            if (own.containsKey(spread) || spread.equals("on")) {
                return;
            }
            if (fragment == null) {
                throw new IllegalStateException(name + " spreads " + spread + ", which " + SHARED + " has not");
            }
            if (used.put(spread, fragment) == null) {
                collect(name, fragment, own, shared, used);
            }
        });
    }
}
