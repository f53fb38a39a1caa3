package org.hubgraph.registry.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The parts of an object are in its history, or have their own. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class PartHistoryTest {
    private static final String VISIT = "visit { id version }";

    /** External ids, services and participants have no versions of their own: they are facts of their object. */
    @Test
    void whatBelongsToAnObjectIsInItsHistory() {
        String before = cursor();
        String tenant = id(Edits.tenant("Has Parts"));
        var id = Map.of("scheme", "OTHER", "schemeName", "Test", "value", "parts");
        updated(tenant, 0, "externalIds", List.of(id));
        updated(tenant, 1, "country", "CN");
        updated(tenant, 2, "externalIds", List.of());
        done("deleteTenant", Map.of("id", tenant, "version", 3), "deletedId");
        var hub = done("createHub", hub(), "hub { id version }").get("hub");
        var offer = Map.of("kind", "FINANCE", "descriptions", List.of(Map.of("text", "Money", "language", "en")));
        done("updateHub", with(Edits.of(hub), "services", List.of(offer)), "hub { id }");
        var visit = done(
                        "createVisit", cited("hub", hub.get("id").asText(), "date", "2020", "guests", "qi-yuan"), VISIT)
                .get("visit");
        done("updateVisit", with(Edits.of(visit), "guests", "xi-jinping", "met", "qi-yuan"), VISIT);

        var tenants = changes(tenant, before);
        var identified = tenants.get(1).get("fields");
        assertEquals(List.of("externalIds"), texts(identified, "/field"));
        assertTrue(identified.at("/0/before").isNull());
        assertEquals(
                "[{\"scheme\":\"OTHER\",\"value\":\"parts\",\"url\":null,\"schemeName\":\"Test\"}]",
                identified.at("/0/after").asText());
        assertEquals(List.of("country"), texts(tenants.get(2).get("fields"), "/field"));
        assertEquals(List.of("externalIds"), texts(tenants.get(3).get("fields"), "/field"));
        assertTrue(tenants.get(3).at("/fields/0/after").isNull());
        assertFalse(texts(tenants.get(4).get("fields"), "/field").contains("externalIds"), "there were none then");
        var offered = changes(hub.get("id").asText(), before).get(1).get("fields");
        assertEquals(List.of("services"), texts(offered, "/field"));
        assertEquals(
                "[{\"kind\":\"FINANCE\",\"descriptions\":[{\"text\":\"Money\",\"language\":\"en\"}]}]",
                offered.at("/0/after").asText());
        var visits = changes(visit.get("id").asText(), before);
        assertTrue(texts(visits.get(0).get("fields"), "/field").contains("guests"));
        var moved = byField(visits.get(1));
        assertEquals(Set.of("guests", "met"), moved.keySet());
        assertEquals(moved.get("guests").get("before"), moved.get("met").get("after"));
    }

    private static Map<String, JsonNode> byField(JsonNode change) {
        var fields = new HashMap<String, JsonNode>();
        change.get("fields").forEach(field -> fields.put(field.get("field").asText(), field));
        return fields;
    }

    private static Map<String, Object> hub() {
        return cited("names", List.of(Map.of("text", "Has Services", "kind", "OFFICIAL")), "kind", "INCUBATOR");
    }

    /** Of the last change so far. */
    private static String cursor() {
        return data("{ registry { changesCursor } }")
                .at("/registry/changesCursor")
                .asText();
    }

    /** All changes of one object since then, oldest first. */
    private static List<JsonNode> changes(String subject, String cursor) {
        var found = new ArrayList<JsonNode>();
        String after = cursor;
        JsonNode page;
        do {
            var variables = new HashMap<String, Object>();
            variables.put("first", 200);
            variables.put("after", after);
            page = data("""
                    query ($after: String, $first: Int) { changes(first: $first, after: $after) {
                      pageInfo { hasNextPage endCursor }
                      nodes { kind subjectId fields { field before after } } } }""", variables).get("changes");
            page.get("nodes").forEach(change -> {
                if (change.get("subjectId").asText().equals(subject)) {
                    found.add(change);
                }
            });
            after = page.at("/pageInfo/endCursor").asText();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return found;
    }

    @Test
    void citationsGoWithWhatTheyAreAbout() {
        String before = cursor();
        String tenant = id(Edits.tenant("Takes Them Along"));
        String citation = data("query ($id: ID) { tenant(id: $id) { citations { id } } }", Map.of("id", tenant))
                .at("/tenant/citations/0/id")
                .asText();
        done("deleteTenant", Map.of("id", tenant, "version", 0), "deletedId");

        assertEquals(
                List.of("ADDED", "DELETED"),
                changes(citation, before).stream()
                        .map(change -> change.get("kind").asText())
                        .toList());
    }

    private static String id(JsonNode object) {
        return object.get("id").asText();
    }

    private static void updated(String tenant, int version, String field, Object value) {
        done("updateTenant", with(Map.of("id", tenant), "version", version, field, value), "tenant { id }");
    }
}
