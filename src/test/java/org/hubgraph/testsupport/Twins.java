package org.hubgraph.testsupport;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** New entries to merge, each with its id, slug and version. */
public final class Twins {
    private static final String IT = " { id slug version }";

    private Twins() {}

    /** The input that merges two entries. */
    public static Map<String, Object> pair(JsonNode survivor, JsonNode merged) {
        return with(
                of(survivor),
                "mergedId",
                merged.get("id").asText(),
                "mergedVersion",
                merged.get("version").asInt());
    }

    /** Merges the second entry into the first. */
    public static JsonNode merged(String type, JsonNode survivor, JsonNode merged) {
        String plural = type.equals("person") ? "People" : type.substring(0, 1).toUpperCase() + type.substring(1) + "s";
        return done("merge" + plural, pair(survivor, merged), type + IT).get(type);
    }

    /** The input that undoes a merge. */
    public static Map<String, Object> undo(JsonNode merged, JsonNode survivor) {
        return Map.of(
                "mergedId",
                merged.get("id").asText(),
                "survivorVersion",
                survivor.get("version").asInt());
    }

    /** The payload of undoing a merge. */
    public static JsonNode undone(JsonNode merged, JsonNode survivor) {
        return done("undoMerge", undo(merged, survivor), "restored" + IT + " survivor" + IT);
    }

    /** Asserts that the id and the slug of a tenant lead to another tenant, or to itself. */
    public static void assertLeadsTo(JsonNode wanted, JsonNode tenant) {
        var found = data(
                "query ($id: ID!, $slug: String) { node(id: $id) { id } byId: tenant(id: $id) { id }"
                        + " bySlug: tenant(slug: $slug) { id } }",
                Map.of(
                        "id",
                        tenant.get("id").asText(),
                        "slug",
                        tenant.get("slug").asText()));
        for (String way : List.of("node", "byId", "bySlug")) {
            assertEquals(wanted.get("id"), found.at("/" + way + "/id"), way);
        }
    }

    /** The input for a new entry with an official English name, and further fields as alternating names and values. */
    public static Map<String, Object> named(String name, Object... more) {
        return with(cited("names", List.of(name(name))), more);
    }

    public static Map<String, Object> name(String text) {
        return Map.of("text", text, "language", "en", "kind", "OFFICIAL");
    }

    public static Map<String, Object> zone(String name) {
        return Map.of("names", List.of(name(name)));
    }

    public static JsonNode tenant(String name, Object... more) {
        return done("createTenant", with(named(name, "kinds", List.of("COMPANY")), more), "tenant" + IT)
                .get("tenant");
    }

    public static JsonNode hub(String name, Object... more) {
        return done("createHub", with(named(name, "kind", "BUILDING"), more), "hub" + IT)
                .get("hub");
    }

    public static JsonNode person(String name, Object... more) {
        return done("createPerson", named(name, more), "person" + IT).get("person");
    }

    public static JsonNode fund(String name, Object... more) {
        return done("createFund", with(named(name, "level", "CITY"), more), "fund" + IT)
                .get("fund");
    }
}
