package org.hubgraph.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The documents of the pages for people: every {@code page/documents/*.graphql}. They are trusted documents with the
 * names {@code page-NAME}, so that a page can link to its data, and so that pages work on a server that runs only
 * trusted documents.
 */
@ApplicationScoped
public class PageDocuments implements TrustedDocuments {
    private static final String FOLDER = "page/documents";
    private static final String DOCUMENT = ".graphql";
    private static final String PREFIX = "page-";

    /** Read when the class is initialised, so that a native image contains them: see {@link Operations}. */
    private static final Map<String, String> ALL = read();

    @Override
    public Map<String, String> byName() {
        return ALL;
    }

    /** Returns the name as a trusted document of the document of a page. */
    public static String id(String page) {
        return PREFIX + page;
    }

    /** Returns the text of a document by its name as a trusted document. */
    public static String text(String id) {
        return ALL.get(id);
    }

    private static Map<String, String> read() {
        var found = new TreeMap<String, String>();
        try {
            ClassPathUtils.consumeAsPaths(PageDocuments.class.getClassLoader(), FOLDER, folder -> add(folder, found));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There are no documents in " + FOLDER);
        }
        return found;
    }

    private static void add(Path folder, Map<String, String> found) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(DOCUMENT)) {
                    found.put(id(name.substring(0, name.length() - DOCUMENT.length())), Files.readString(file));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
