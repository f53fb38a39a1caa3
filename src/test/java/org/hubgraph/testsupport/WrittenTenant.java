package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A tenant that a first mutation creates in a hub and a second one changes. All its texts contain its slug, a word that
 * no other tenant has.
 */
public final class WrittenTenant {
    private final String slug;
    /** The number of mutations sent so far. */
    public volatile int sent;
    /** The number of mutations with a response. */
    public volatile int acknowledged;
    /** The last response. */
    public volatile String answer;

    public WrittenTenant(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /** @param mutation 1 or 2 */
    public Map<String, Object> input(int mutation) {
        var input = new HashMap<String, Object>(Map.of(
                "names", List.of(name(slug + " always"), name(slug + " name " + mutation)),
                "foundedOn", "201" + mutation,
                "externalIds", List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", slug + mutation)),
                "citations", List.of(citation(slug + mutation))));
        if (mutation > 1) {
            input.putAll(Map.of("id", slug, "version", mutation - 2));
            return input;
        }
        input.putAll(Map.of("slug", slug, "kinds", List.of("COMPANY")));
        return Map.of("hub", "ai-tower", "standing", "RESIDENT", "citations", List.of(citation(slug)), "tenant", input);
    }

    private static Map<String, Object> name(String text) {
        return Map.of("text", text, "kind", "OFFICIAL");
    }

    private static Map<String, Object> citation(String quote) {
        return Map.of("source", "g-enews", "quote", quote, "quoteLanguage", "en");
    }

    /** The expected state after the given number of its mutations. */
    public JsonNode state(int mutations) {
        if (mutations == 0) {
            return GraphQLCall.expected("{'tenant': null, 'search': {'totalCount': 0}}");
        }
        String first = "{'kind': 'ADDED', 'version': 0}";
        return GraphQLCall.expected("""
            {'tenant': {
               'version': %2$d, 'foundedOn': '201%3$d', 'names': [{'text': '%1$s always'}, {'text': '%1$s name %3$d'}],
               'externalIds': [{'value': '%1$s%3$d'}], 'citations': [%4$s], 'history': {'nodes': [%5$s]},
               'tenancies': {'nodes': [{'hub': {'slug': 'ai-tower'}, 'citations': [{'quote': '%1$s'}],
                 'history': {'nodes': [%6$s]}}]}},
             'search': {'totalCount': 1}}\
            """.formatted(
                        slug,
                        mutations - 1,
                        mutations,
                        mutations == 1 ? quote(1) : quote(1) + ", " + quote(2),
                        mutations == 1 ? first : first + ", {'kind': 'CHANGED', 'version': 1}",
                        first));
    }

    private String quote(int mutation) {
        return "{'quote': '" + slug + mutation + "'}";
    }

    /** The expected changes after all sent mutations: kind, type, version, and a text of the object. */
    public List<String> changes() {
        var changes = new ArrayList<>(List.of(
                "ADDED TENANT 0 " + slug,
                "ADDED TENANCY 0 " + slug,
                "ADDED CITATION 0 " + slug,
                "ADDED CITATION 0 " + slug + 1));
        if (sent > 1) {
            changes.addAll(List.of("CHANGED TENANT 1 " + slug, "ADDED CITATION 0 " + slug + 2));
        }
        return changes;
    }
}
