package org.hubgraph.registry.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Packaged lists of words. */
final class NameFile {
    private NameFile() {}

    /** The lines of a file, except for blank lines and comments. */
    static List<String> lines(String file) {
        try (var content = NameFile.class.getResourceAsStream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
