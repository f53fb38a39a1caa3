package org.hubgraph.server.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.limit.ClientJson;
import org.hubgraph.server.response.GraphQLResponse;

/** The response to an {@link EntityDocument} as the response to the original request. */
final class EntityResponse {
    /** Numbers keep their digits. */
    private static final ObjectMapper JSON = ClientJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final GraphQLResponse response;
    private final ObjectNode body;
    private final Map<String, Representations> entities;
    private final int most;
    /** The entities of each field that is selected, by its response key. */
    private final Map<String, ArrayNode> lists = new LinkedHashMap<>();
    /** The path of each entity in the rewritten request, with that in the original one. */
    private final Map<List<Object>, List<Object>> originals = new HashMap<>();
    /** The fields of the rewritten request, with the response keys of those that they replace. */
    private final Map<String, String> replaced = new HashMap<>();

    /** @param most as for {@link EntityDocument} */
    EntityResponse(GraphQLResponse response, Map<String, Representations> entities, int most) {
        this.response = response;
        this.entities = entities;
        this.most = most;
        try {
            this.body = (ObjectNode) JSON.readTree(response.body().getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (body.get("data") instanceof ObjectNode data) {
            entities.forEach((key, asked) -> {
                if (data.has(EntityDocument.marker(key))) {
                    lists.put(key, list(key, asked, data));
                }
            });
        }
    }

    /** The slugs to which no entity belongs, or whose list has failed, each once. */
    List<Representations.Key> unknownSlugs() {
        var unknown = new LinkedHashSet<Representations.Key>();
        lists.forEach((key, list) -> {
            var keys = entities.get(key).keys();
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isNull() && keys.get(i).bySlug()) {
                    unknown.add(keys.get(i));
                }
            }
        });
        return List.copyOf(unknown);
    }

    /**
     * The response to the original request.
     *
     * @param mostBytes of the body
     * @throws org.hubgraph.failure.LimitExceeded if there are more
     */
    GraphQLResponse original(int mostBytes) {
        convert();
        return new GraphQLResponse(
                response.status(),
                response.understood(),
                response.errors(),
                Buffer.buffer(BoundedJson.bytes(JSON, body, mostBytes)),
                response.headers());
    }

    private void convert() {
        if (body.get("data") instanceof ObjectNode data) {
            var whole = JSON.createObjectNode();
            whole.setAll(lists);
            data.properties().forEach(field -> {
                if (!field.getKey().startsWith(EntityDocument.PREFIX)) {
                    whole.set(field.getKey(), field.getValue());
                }
            });
            body.set("data", whole);
        }
        body.path("errors").forEach(error -> place((ObjectNode) error));
    }

    private ArrayNode list(String key, Representations asked, ObjectNode data) {
        var found = new HashMap<Representations.Key, JsonNode>();
        var places = new HashMap<Representations.Key, List<Object>>();
        var distinct = new LinkedHashSet<>(asked.keys());
        byId(key, distinct, data, found, places);
        distinct.stream()
                .filter(Representations.Key::bySlug)
                .map(Representations.Key::type)
                .distinct()
                .forEach(type -> bySlug(key, type, distinct, data, found, places));
        var list = JSON.createArrayNode();
        for (var each : asked.keys()) {
            if (places.containsKey(each)) {
                originals.putIfAbsent(places.get(each), List.of(key, list.size()));
            }
            list.add(found.getOrDefault(each, NullNode.getInstance()));
        }
        return list;
    }

    private void byId(
            String key,
            Set<Representations.Key> asked,
            ObjectNode data,
            Map<Representations.Key, JsonNode> found,
            Map<Representations.Key, List<Object>> places) {
        var indexes = new HashMap<String, Integer>();
        for (var each : asked) {
            if (!each.bySlug()) {
                int index = indexes.computeIfAbsent(each.value(), id -> indexes.size());
                String field = field(key, "ids", index - index % most);
                places.put(each, List.of(field, index % most));
                remember(each, data.path(field).path(index % most), found);
            }
        }
    }

    private void bySlug(
            String key,
            String type,
            Set<Representations.Key> asked,
            ObjectNode data,
            Map<Representations.Key, JsonNode> found,
            Map<Representations.Key, List<Object>> places) {
        long slugs = asked.stream()
                .filter(each -> each.bySlug() && each.type().equals(type))
                .count();
        for (int begin = 0; begin < slugs; begin += most) {
            String field = field(key, type, begin);
            var nodes = data.path(field).path("nodes");
            for (int i = 0; i < nodes.size(); i++) {
                var each = new Representations.Key(
                        type, true, nodes.get(i).path(EntityDocument.SLUG).asText());
                if (asked.contains(each)) {
                    places.put(each, List.of(field, "nodes", i));
                    remember(each, nodes.get(i), found);
                }
            }
        }
    }

    private String field(String key, String kind, int begin) {
        String field = EntityDocument.name(key, kind, begin);
        replaced.put(field, key);
        return field;
    }

    private static void remember(Representations.Key key, JsonNode node, Map<Representations.Key, JsonNode> found) {
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
        // By id, the path of an entity has two parts, by slug three.
        for (int size = 2; size <= Math.min(3, parts.size()); size++) {
            var original = originals.get(List.copyOf(parts.subList(0, size)));
            if (original != null) {
                var placed = error.putArray("path");
                original.forEach(part -> placed.add(JSON.valueToTree(part)));
                parts.subList(size, parts.size()).forEach(part -> placed.add(JSON.valueToTree(part)));
                return;
            }
        }
        String key = replaced.get(path.get(0).asText());
        if (key != null) {
            error.putArray("path").add(key);
        }
    }
}
