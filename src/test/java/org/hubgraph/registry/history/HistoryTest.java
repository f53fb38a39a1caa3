package org.hubgraph.registry.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.assertNotCarriedOut;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class HistoryTest {
    private static final String CREATE = """
            mutation ($input: CreateTenantInput!, $reason: String) {
              createTenant(input: $input, reason: $reason) { tenant { id version } } }""";
    private static final String UPDATE = """
            mutation ($input: UpdateTenantInput!, $reason: String) {
              updateTenant(input: $input, reason: $reason) { tenant { id version } } }""";
    private static final String DELETE = """
            mutation ($input: DeleteInput!) {
              deleteTenant(input: $input, reason: "Twice on record") { deletedId } }""";
    private static final String HISTORY = """
            query ($id: ID) { tenant(id: $id) { history { totalCount nodes {
              kind actor reason version subjectType subjectId fields { field before after } } } } }""";
    private static final String CHANGES = """
            query ($after: String, $first: Int, $types: [ChangedType!]) {
              changes(first: $first, after: $after, types: $types) {
                pageInfo { hasNextPage endCursor }
                nodes { id kind subjectId subjectType version subject { id } fields { field after } } } }""";

    @Test
    void everyChangeSaysWhatBecameOfWhichField() {
        String tenant = created("Kept In Mind", "Found in the paper");
        updated(tenant, 0, Map.of("country", "KR", "foundedOn", "2020"), "The paper says so");
        var cleared = new HashMap<String, Object>();
        cleared.put("country", null);
        cleared.put("sectors", List.of("energy"));
        updated(tenant, 1, cleared, null);

        var history = data(HISTORY, Map.of("id", tenant)).at("/tenant/history");

        assertEquals(3, history.get("totalCount").asInt());
        assertEquals(List.of("ADDED", "CHANGED", "CHANGED"), texts(history.get("nodes"), "/kind"));
        assertEquals("Found in the paper", history.at("/nodes/0/reason").asText());
        assertEquals("The paper says so", history.at("/nodes/1/reason").asText());
        assertTrue(history.at("/nodes/2/reason").isNull());
        assertFalse(history.at("/nodes/1/actor").asText().isBlank());
        assertEquals("TENANT", history.at("/nodes/1/subjectType").asText());
        assertEquals(tenant, history.at("/nodes/1/subjectId").asText());
        assertEquals(
                expected("[{'field': 'foundedOn', 'before': null, 'after': '2020'},"
                        + " {'field': 'country', 'before': null, 'after': 'KR'}]"),
                history.at("/nodes/1/fields"));
        var last = history.at("/nodes/2/fields");
        assertEquals(List.of("sectors", "country"), texts(last, "/field"));
        assertEquals(
                "[\"" + Edits.id("sector", "energy") + "\"]",
                last.at("/0/after").asText());
        assertEquals("KR", last.at("/1/before").asText());
        assertTrue(texts(history.at("/nodes/0/fields"), "/field").contains("names"));
    }

    @Test
    void whatWasDeletedKeepsItsHistory() {
        String tenant = created("Gone Soon", null);
        String start = end();
        data(DELETE, Map.of("input", Map.of("id", tenant, "version", 0)));

        var changes = data(CHANGES, Map.of("after", start, "first", 100, "types", List.of("TENANT")));

        var deleted = find(changes.at("/changes/nodes"), tenant);
        assertEquals("DELETED", deleted.get("kind").asText());
        assertTrue(deleted.get("subject").isNull());
        assertTrue(texts(deleted.get("fields"), "/field").contains("names"), deleted::toString);
        deleted.get("fields").forEach(field -> assertTrue(field.get("after").isNull()));
    }

    @Test
    void whatFailsHasNoHistory() {
        created("Not The Last", null);
        String start = end();
        var nameless = Map.of(
                "names", List.of(), "kinds", List.of("COMPANY"), "citations", List.of(Map.of("source", source())));

        var refused = answer(CREATE, Map.of("input", nameless));

        assertNotCarriedOut(refused);
        assertEquals(
                0,
                data(CHANGES, Map.of("after", start, "first", 100))
                        .at("/changes/nodes")
                        .size());
    }

    @Test
    void theHistoriesOfManyObjectsAreReadAtOnce() {
        String one = created("First Of Two", null);
        String two = created("Second Of Two", null);
        updated(two, 0, Map.of("country", "CN"), null);

        var nodes = data("""
                        query ($ids: [ID!]!) { nodes(ids: $ids) {
                          ... on Tenant { history(last: 1) { nodes { version fields { field } } } } } }""", Map.of("ids", List.of(one, two))).get("nodes");

        assertEquals(0, nodes.at("/0/history/nodes/0/version").asInt());
        assertEquals(1, nodes.at("/1/history/nodes/0/version").asInt());
        assertEquals(List.of("country"), texts(nodes.at("/1/history/nodes/0/fields"), "/field"));
    }

    @Test
    void aFollowerMissesNoneOfManyWritersAndSeesNoneTwice() throws Exception {
        created("Before All", null);
        String start = end();
        var writing = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(7);
        try {
            var follower = threads.submit(() -> followed(start, writing));
            var writers = new ArrayList<Callable<List<String>>>();
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                writers.add(() -> {
                    var ids = new ArrayList<String>();
                    for (int i = 0; i < 15; i++) {
                        ids.add(created("Followed " + number + " " + i, null));
                    }
                    return ids;
                });
            }
            var written = new HashSet<String>();
            for (var done : threads.invokeAll(writers)) {
                written.addAll(done.get());
            }
            writing.set(false);

            var seen = follower.get();

            assertEquals(90, written.size());
            assertEquals(90, seen.size(), "each of them once");
            assertEquals(written, new HashSet<>(seen));
        } finally {
            threads.shutdownNow();
        }
    }

    /** The ids of all added tenants, as seen by a client that repeatedly queries for new changes. */
    private static List<String> followed(String start, AtomicBoolean writing) {
        var seen = new ArrayList<String>();
        String after = start;
        boolean again = true;
        while (again) {
            again = writing.get();
            JsonNode page;
            do {
                page = data(CHANGES, Map.of("first", 20, "after", after, "types", List.of("TENANT")))
                        .get("changes");
                seen.addAll(texts(page.get("nodes"), "/subjectId"));
                if (!page.get("nodes").isEmpty()) {
                    after = page.at("/pageInfo/endCursor").asText();
                }
            } while (page.at("/pageInfo/hasNextPage").asBoolean());
        }
        return seen;
    }

    private static JsonNode find(JsonNode changes, String subject) {
        for (JsonNode change : changes) {
            if (change.get("subjectId").asText().equals(subject)) {
                return change;
            }
        }
        throw new AssertionError(subject + " is not in " + changes);
    }

    /** The cursor of the newest change; the calling test has made at least one. */
    private static String end() {
        return data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();
    }

    private static String source() {
        return data("{ sources(first: 1) { nodes { slug } } }")
                .at("/sources/nodes/0/slug")
                .asText();
    }

    private static String created(String name, String reason) {
        var variables = new HashMap<String, Object>();
        variables.put(
                "input",
                Map.of(
                        "names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                        "kinds", List.of("COMPANY"),
                        "citations", List.of(Map.of("source", source()))));
        variables.put("reason", reason);
        return data(CREATE, variables).at("/createTenant/tenant/id").asText();
    }

    private static void updated(String id, int version, Map<String, Object> changes, String reason) {
        var input = new HashMap<>(changes);
        input.put("id", id);
        input.put("version", version);
        var variables = new HashMap<String, Object>();
        variables.put("input", input);
        variables.put("reason", reason);
        data(UPDATE, variables);
    }
}
