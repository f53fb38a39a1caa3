package org.hubgraph.server.mcp;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.server.document.TrustedDocuments;

/** The document of the tool {@code search}. */
@ApplicationScoped
class SearchDocument implements TrustedDocuments {
    static final String NAME = "mcp-search";

    private static final String TEXT = """
            query McpSearch($text: String!, $types: [EntryType!] = [], $first: Int = 10) {
              search(text: $text, types: $types, first: $first) {
                totalCount
                edges {
                  matched { text language }
                  node { __typename slug name description }
                }
              }
            }
            """;

    @Override
    public Map<String, String> byName() {
        return Map.of(NAME, TEXT);
    }
}
