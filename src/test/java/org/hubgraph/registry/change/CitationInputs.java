package org.hubgraph.registry.change;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Inputs of citations. */
final class CitationInputs {
    static final String CITATION = "citation { id version field quote quoteLanguage rank statedValue note"
            + " source { slug } subject { id } }";

    private CitationInputs() {}

    /** The input that cites a packaged source for the date of foundation of a tenant. */
    static Map<String, Object> of(JsonNode tenant) {
        return Map.of("subject", tenant.get("id").asText(), "source", "g-enews", "field", "foundedOn");
    }
}
