package org.hubgraph.registry.importing.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.limit.ClientJson;

/** JSON in columns. */
final class Json {
    private static final ObjectMapper MAPPER = ClientJson.mapper().build();

    private static final ObjectReader ROUNDING = MAPPER.reader();
    /** Numbers of a file keep all their digits. */
    private static final ObjectReader EXACT = MAPPER.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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

    /** As {@link #read}, without rounding numbers to those of binary floating point. */
    static ObjectNode readExactly(String text) {
        return (ObjectNode) parse(EXACT, text);
    }

    static JsonNode parse(String text) {
        return parse(ROUNDING, text);
    }

    private static JsonNode parse(ObjectReader reader, String text) {
        try {
            return reader.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Maps, lists and scalars as a tree. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
