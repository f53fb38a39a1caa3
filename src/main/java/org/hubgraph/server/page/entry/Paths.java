package org.hubgraph.server.page.entry;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.server.page.PageRequest;

/** The paths of the pages of entries, sources and relations. */
public final class Paths {
    private static final Map<String, String> OF_TYPES = Map.of(
            "Hub", "/hubs",
            "Tenant", "/tenants",
            "Person", "/people",
            "Fund", "/funds",
            "Sector", "/sectors",
            "Source", "/sources");
    private static final Map<String, String> NAMES =
            Map.of("Tenant", "Organisation", "FundingRound", "Funding round", "Affiliation", "Role", "Visit", "Visit");

    private Paths() {}

    /** Returns the path of the list of a type; empty for a relation. */
    public static String list(String type) {
        return OF_TYPES.getOrDefault(type, "");
    }

    /** Returns the path of an entry or a source by its slug. */
    public static String entry(String type, String slug) {
        return list(type) + "/" + PageRequest.encode(slug);
    }

    static String relation(String id) {
        return "/relations/" + PageRequest.encode(id);
    }

    /** The type in words: organisations are called tenants in the API only. */
    public static String type(String type) {
        return NAMES.getOrDefault(type, type);
    }

    /** Links to an entry with {@code __typename}, {@code slug} and {@code name}. */
    public static Link to(JsonNode entry) {
        return to(Fields.text(entry, "__typename"), entry);
    }

    static Link to(String type, JsonNode entry) {
        return Link.to(Fields.text(entry, "name"), entry(type, Fields.text(entry, "slug")));
    }
}
