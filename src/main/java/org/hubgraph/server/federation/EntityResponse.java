package org.hubgraph.server.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.server.response.GraphQLResponse;

/** The response to an {@link EntityDocument} as the response to the original request. */
final class EntityResponse {
    /** Numbers keep their digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, Representations> entities;
    private final int most;
    /** Of each key, the position in the data of the rewritten request. */
    private final Map<Representations.Key, List<Object>> places = new HashMap<>();

    private EntityResponse(Map<String, Representations> entities, int most) {
        this.entities = entities;
        this.most = most;
    }

    /** @param most as for {@link EntityDocument} */
    static GraphQLResponse of(GraphQLResponse response, Map<String, Representations> entities, int most) {
        try {
            var body = (ObjectNode) JSON.readTree(response.body().getBytes());
            var converted = new EntityResponse(entities, most).converted(body);
            return new GraphQLResponse(
                    response.status(),
                    response.understood(),
                    response.errors(),
                    Buffer.buffer(JSON.writeValueAsBytes(converted)),
                    response.headers());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode converted(ObjectNode body) {
        if (body.get("data") instanceof ObjectNode data) {
            var whole = JSON.createObjectNode();
            entities.forEach((key, asked) -> whole.set(key, list(key, asked, data)));
            data.properties().forEach(field -> {
                if (!field.getKey().startsWith(EntityDocument.PREFIX)) {
                    whole.set(field.getKey(), field.getValue());
                }
            });
            body.set("data", whole);
        }
        body.path("errors").forEach(error -> place((ObjectNode) error));
        return body;
    }

    private ArrayNode list(String key, Representations asked, ObjectNode data) {
        var found = new HashMap<Representations.Key, JsonNode>();
        var ids = asked.keys().stream().filter(each -> !each.bySlug()).toList();
        var distinct = ids.stream().map(Representations.Key::value).distinct().toList();
        for (var id : ids) {
            int index = distinct.indexOf(id.value());
            String field = EntityDocument.name(key, "ids", index - index % most);
            remember(id, found, data.path(field).path(index % most), List.of(field, index % most));
        }
        for (var slug :
                asked.keys().stream().filter(Representations.Key::bySlug).toList()) {
            data.properties().stream()
                    .filter(field -> field.getKey().startsWith(EntityDocument.PREFIX + key + "_" + slug.type() + "_"))
                    .forEach(field -> {
                        var nodes = field.getValue().path("nodes");
                        for (int i = 0; i < nodes.size(); i++) {
                            if (nodes.get(i).path(EntityDocument.SLUG).asText().equals(slug.value())) {
                                remember(slug, found, nodes.get(i), List.of(field.getKey(), "nodes", i));
                            }
                        }
                    });
        }
        var list = JSON.createArrayNode();
        asked.keys().forEach(each -> list.add(found.getOrDefault(each, NullNode.getInstance())));
        return list;
    }

    private void remember(
            Representations.Key key, Map<Representations.Key, JsonNode> found, JsonNode node, List<Object> place) {
        places.put(key, place);
        if (node.path(EntityDocument.TYPE).asText().equals(key.type())) {
            var entity = (ObjectNode) node.deepCopy();
            entity.remove(List.of(EntityDocument.TYPE, EntityDocument.SLUG));
            found.put(key, entity);
        }
    }

    /** The path of an error as in the original request; its locations are those of the rewritten document. */
    private void place(ObjectNode error) {
        if (!(error.get("path") instanceof ArrayNode path)
                || !path.path(0).asText().startsWith(EntityDocument.PREFIX)) {
            return;
        }
        error.remove("locations");
        var parts = new ArrayList<Object>();
        path.forEach(part -> parts.add(part.isInt() ? (Object) part.intValue() : part.asText()));
        for (var field : entities.entrySet()) {
            for (int i = 0; i < field.getValue().keys().size(); i++) {
                var place = places.get(field.getValue().keys().get(i));
                if (place != null
                        && parts.size() >= place.size()
                        && parts.subList(0, place.size()).equals(place)) {
                    var original = error.putArray("path").add(field.getKey()).add(i);
                    parts.subList(place.size(), parts.size()).forEach(part -> original.add(JSON.valueToTree(part)));
                    return;
                }
            }
        }
        entities.keySet().stream()
                .filter(key -> path.get(0).asText().startsWith(EntityDocument.PREFIX + key + "_"))
                .findFirst()
                .ifPresent(key -> error.putArray("path").add(key));
    }
}
