package org.hubgraph.server.page.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of the class path, read while classes are initialised. */
final class PackagedText {
    private PackagedText() {}

    /** A file of the explorer. */
    static String ofExplorer(String name) {
        return at("/page/explore/" + name);
    }

    /** @throws IllegalStateException if there is no such file; the message names it */
    static String at(String path) {
        try (var stream = PackagedText.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
