package org.hubgraph.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Files of the class path. Texts are read into constants: a native image then contains them from its build and needs no
 * resource at run time.
 */
public final class PackagedText {
    private PackagedText() {}

    /** A file in {@code src/main/resources/page}, such as {@code explore/main.js}. */
    public static String page(String name) {
        return at("/page/" + name);
    }

    /** @throws IllegalStateException if there is no such file; the message names it */
    public static String at(String path) {
        byte[] bytes = bytes(path);
        if (bytes == null) {
            throw new IllegalStateException("There is no file " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Null if there is no such file. */
    static byte[] bytes(String path) {
        try (var stream = PackagedText.class.getResourceAsStream(path)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
