package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.EveryField;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What was returned at an instant is returned for the ids of its state ever after, for every object and field. Before
 * the other tests that change the registry: with every field, all citations of their source are read.
 */
@QuarkusTest
@ChangesRegistry
@Order(ChangesRegistry.FIRST)
class PastStatesOracleTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";
    private static final String LOOKUP = "query ($at: DateTime) { hub(slug: \"" + HUB + "\", asKnownAt: $at) { id } }";
    /** The objects that are visited from one root. */
    private static final int MOST_VISITED = Repetitions.of("hubgraph.visited", 8, 300);

    private static final int BATCH = 10;

    @Inject
    GraphQLSchema schema;

    @Test
    void everyIdBelowAPastStateLeadsToWhatWasReturnedThen() {
        String document = EveryField.document(schema);
        var now = new LinkedHashMap<Instant, Map<String, JsonNode>>();
        now.put(Instant.now(), visited(document, null));
        for (Runnable change : changes()) {
            change.run();
            var answers = visited(document, null);
            now.put(Instant.now(), answers);
        }

        var all = new LinkedHashMap<String, JsonNode>();
        now.forEach((instant, expected) -> {
            var then = visited(document, instant);
            all.putAll(then);
            var actual = new LinkedHashMap<String, JsonNode>();
            then.forEach((id, answer) -> actual.put(present(id), PastIds.asOfPresent(answer)));
            assertEquals(expected, actual, () -> "as known at " + instant);
            assertTrue(then.keySet().stream().allMatch(id -> parsed(id).isPast()));
            assertEquals(
                    1,
                    then.keySet().stream()
                            .map(id -> parsed(id).revision())
                            .distinct()
                            .count());
        });
        now.get(now.keySet().stream().reduce((one, next) -> next).orElseThrow()).forEach(all::put);
        assertMixed(document, all);
    }

    /** Requests ids of different states in turns. */
    private static void assertMixed(String document, Map<String, JsonNode> all) {
        var byKey = new LinkedHashMap<String, List<String>>();
        all.keySet().forEach(id -> byKey.computeIfAbsent(present(id), key -> new ArrayList<>())
                .add(id));
        var ids =
                byKey.values().stream().flatMap(List::stream).limit(20L * BATCH).toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            batch.add("unknown");
            batch.add(batch.get(0));

            var found = nodes(document, batch);

            for (int place = 0; place < batch.size(); place++) {
                if (batch.get(place).equals("unknown")) {
                    assertTrue(found.get(place).isNull());
                } else {
                    assertEquals(all.get(batch.get(place)), found.get(place));
                }
            }
        }
    }

    /** What {@code nodes} returns for a hub and for all objects that can be reached from it, nearest first. */
    private static Map<String, JsonNode> visited(String document, Instant at) {
        var visited = new LinkedHashMap<String, JsonNode>();
        var known = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>();
        var variables = at == null ? Map.<String, Object>of() : Map.of("at", at.toString());
        String root = data(LOOKUP, variables).at("/hub/id").asText();
        known.add(root);
        next.add(root);
        while (!next.isEmpty() && visited.size() < MOST_VISITED) {
            var batch = new ArrayList<String>();
            while (!next.isEmpty() && batch.size() < BATCH) {
                batch.add(next.remove());
            }
            var found = nodes(document, batch);
            for (int place = 0; place < batch.size(); place++) {
                var node = found.get(place);
                assertEquals(batch.get(place), node.path("id").asText());
                visited.put(batch.get(place), node);
                node.findValuesAsText("id").stream().filter(known::add).forEach(next::add);
            }
        }
        return visited;
    }

    private static JsonNode nodes(String document, List<String> ids) {
        return data(document, Map.of("ids", ids)).get("nodes");
    }

    private static GlobalId parsed(String id) {
        return GlobalId.parse(id).orElseThrow();
    }

    private static String present(String id) {
        return parsed(id).present().text();
    }

    /** Changes of the hub, of what is near it, and of the relations between them. */
    private static List<Runnable> changes() {
        var tenancy = new JsonNode[1];
        return List.of(
                () -> done("updateHub", with(entry("hub", HUB), "slogans", List.of(text("A new one."))), "hub { id }"),
                () -> done("updateTenant", with(entry("tenant", "infinigence-ai"), "country", "FR"), "tenant { id }"),
                () -> tenancy[0] = done(
                                "createTenancy",
                                cited("hub", HUB, "tenant", "intel", "standing", "RESIDENT"),
                                "tenancy { id version }")
                        .get("tenancy"),
                () -> done("deleteTenancy", Edits.of(tenancy[0]), "deletedId"),
                () -> {
                    var survivor = Edits.tenant("Survivor Of States");
                    var merged = Edits.tenant("Merged Between States");
                    done(
                            "createTenancy",
                            cited("hub", HUB, "tenant", merged.get("slug").asText(), "standing", "RESIDENT"),
                            "tenancy { id }");
                    Twins.merged("tenant", survivor, merged);
                },
                () -> done("withdrawSource", with(entry("source", "g-enews"), "on", "2026-10"), "source { id }"),
                () -> done("reinstateSource", entry("source", "g-enews"), "source { id }"));
    }

    private static Map<String, Object> entry(String type, String slug) {
        return Edits.of(
                data("query ($slug: String!) { " + type + "(slug: $slug) { id version } }", Map.of("slug", slug))
                        .get(type));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text, "language", "en");
    }
}
