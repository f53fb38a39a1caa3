package org.hubgraph.server.page.explore;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.server.document.DocumentFolder;
import org.hubgraph.server.document.TrustedDocuments;

/** The queries of the explorer: {@code page/explore/*.graphql}. */
@ApplicationScoped
class ExplorerDocuments implements TrustedDocuments {
    static final Map<String, String> BY_NAME = DocumentFolder.read("page/explore");

    @Override
    public Map<String, String> byName() {
        return BY_NAME;
    }
}
