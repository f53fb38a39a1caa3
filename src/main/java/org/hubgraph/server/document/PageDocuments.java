package org.hubgraph.server.document;

import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The documents of the pages for people: every {@code page/documents/*.graphql}. They are trusted documents with the
 * names {@code page-NAME}, so that a page can link to its data, and so that pages work on a server that runs only
 * trusted documents.
 */
@ApplicationScoped
public class PageDocuments implements TrustedDocuments {
    private static final String PREFIX = "page-";
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
        var all = new TreeMap<String, String>();
        DocumentFolder.read("page/documents").forEach((name, text) -> all.put(id(name), text));
        return all;
    }
}
