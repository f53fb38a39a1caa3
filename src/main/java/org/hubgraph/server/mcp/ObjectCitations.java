package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The citations of the objects in a response, read after it. A limit estimates the citations of all objects that lists may
 * have; of those that they have, most responses are far below it.
 */
final class ObjectCitations {
    /** The most objects whose citations are read. */
    static final int MOST = 1_000;
    /** An estimate for each id: an object and 50 citations, each with its source and its subject. */
    private static final int OBJECTS = 151;

    private ObjectCitations() {}

    /** Reads the citations of objects. */
    interface Reading {
        /** The citations of the objects with these ids, by id; without those that cannot be read. */
        Map<String, ArrayNode> read(List<String> ids);
    }

    /** The most ids of one request within two limits. */
    static int atOnce(int nodesIds, int responseObjects) {
        return Math.max(1, Math.min(nodesIds, responseObjects / OBJECTS));
    }

    /** Puts the citations in the place of the ids. */
    static void complete(JsonNode data, Reading reading) {
        var objects = new LinkedHashMap<String, List<ObjectNode>>();
        collect(data, objects);
        reading.read(objects.keySet().stream().limit(MOST).toList()).forEach((id, citations) -> objects.get(id)
                .forEach(object -> object.set(CitedDocument.ALL, citations.deepCopy())));
    }

    private static void collect(JsonNode node, Map<String, List<ObjectNode>> objects) {
        if (node instanceof ObjectNode object) {
            var id = object.remove(CitedDocument.ID);
            if (id != null) {
                objects.computeIfAbsent(id.asText(), first -> new ArrayList<>()).add(object);
            }
        }
        node.forEach(below -> collect(below, objects));
    }
}
