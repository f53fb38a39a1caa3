package org.hubgraph.server.page.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.server.document.PageDocuments;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;

/** Addresses of the playground. */
final class Playgrounds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Playgrounds() {}

    /** The parameters of the playground for the query of a page. */
    static String parameters(PageQuery query) {
        try {
            return "?query=" + PageRequest.encode(PageDocuments.text(query.id())) + "&variables="
                    + PageRequest.encode(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(query.variables()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
