package org.hubgraph.testsupport;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.hubgraph.registry.entry.GlobalId;

/** Ids of past states. */
public final class PastIds {
    /** A packaged hub. */
    private static final String HUB = "ai-tower";

    private PastIds() {}

    /** The ids of the states at an instant of the objects with the given ids. */
    public static List<String> of(List<String> ids, Instant at) {
        String known = GraphQLCall.data("{ hub(slug: \"" + HUB + "\", asKnownAt: \"" + at + "\") { id } }")
                .at("/hub/id")
                .asText();
        Long revision = GlobalId.parse(known).orElseThrow().revision();
        return ids.stream().map(id -> of(id, revision)).toList();
    }

    /** The id of the state after a revision of the object with the given id. */
    public static String of(String id, Long revision) {
        var present = GlobalId.parse(id).orElseThrow();
        return new GlobalId(present.type(), present.key(), revision).text();
    }

    /** A copy of a response in which each id of a past state is replaced by that of the object. */
    public static JsonNode asOfPresent(JsonNode response) {
        if (response instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), asOfPresent(field.getValue())));
            return copy;
        }
        if (response instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(item -> copy.add(asOfPresent(item)));
            return copy;
        }
        return response.isTextual()
                ? GlobalId.parse(response.asText())
                        .<JsonNode>map(id -> TextNode.valueOf(id.present().text()))
                        .orElse(response)
                : response;
    }
}
