package org.hubgraph.server.federation;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.execution.Execution;

/** The schema as a subgraph: with the keys of its entities, for the composition of a supergraph. */
@ApplicationScoped
class SubgraphSchema {
    /** The types of entities, each with the list that finds them by their slugs. */
    private static final Map<String, String> LISTS = Map.of(
            "Hub", "hubs",
            "Tenant", "tenants",
            "Person", "people",
            "Fund", "funds",
            "Sector", "sectors",
            "Source", "sources");

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

            """;
    /** Types that other subgraphs define as well. */
    private static final Pattern SHARED = Pattern.compile("(?m)^type PageInfo\\b[^{]*");

    private final Execution execution;
    private volatile String text;

    SubgraphSchema(Execution execution) {
        this.execution = execution;
    }

    /** The root field that lists the entities of a type; null if the type has none. */
    static String list(String type) {
        return LISTS.get(type);
    }

    /** The schema in SDL. */
    String text() {
        var known = text;
        if (known == null) {
            known = execution.schemaText();
            for (String type : LISTS.keySet()) {
                known = Pattern.compile("(?m)^type " + type + "\\b[^{]*")
                        .matcher(known)
                        .replaceFirst(head -> head.group() + "@key(fields: \"id\") @key(fields: \"slug\") ");
            }
            known = LINK + SHARED.matcher(known).replaceFirst(head -> head.group() + "@shareable ");
            text = known;
        }
        return known;
    }
}
