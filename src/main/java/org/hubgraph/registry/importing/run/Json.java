package org.hubgraph.registry.importing.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.limit.ClientJson;

/** JSON in columns. */
final class Json {
    private static final ObjectMapper MAPPER = ClientJson.mapper().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode read(String text) {
        return (ObjectNode) parse(text);
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Maps, lists and scalars as a tree. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
