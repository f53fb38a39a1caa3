package org.hubgraph.server.document;

import java.util.Map;

/**
 * Documents of pages of this server. They are trusted like the example operations, so that the pages also work if
 * {@code hubgraph.documents.trusted-only} is true. Each bean of this type is asked once, at start-up.
 */
public interface TrustedDocuments {
    /** The documents by their names, which differ from the names of all operations. */
    Map<String, String> byName();
}
