package org.hubgraph.registry.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares lists with a date, asked for all parents at once, with the relations that an oracle expects in them. */
final class AsOfComparison {
    /** Null selects everything on record; the other values are at the ends of dates of each precision. */
    static final List<String> DATES = Arrays.asList(
            null,
            "2019",
            "2020-02",
            "2020-02-28",
            "2020-02-29",
            "2020-03-01",
            "2021-05",
            "2021-05-31",
            "2021-06-01",
            "2021-12-31",
            "2022-01-01",
            "2023-09-10",
            "2020~",
            "2020-06?",
            "2021-05-31%",
            "../2020",
            "2022/..",
            "2020-34",
            "202X",
            "2019-06/2021-02",
            "0001",
            "9999-12-31");

    private AsOfComparison() {}

    interface Expected<E> {
        /** The relations in force, in any order. */
        List<String> ids(E entry, String asOf);
    }

    /**
     * Compares lists of relations.
     *
     * @param selection all entries, each with its slug as {@code key} and its list as {@code list}, by {@code $asOf}
     */
    static <E extends RegistryEntry> void sameForAll(List<E> entries, String selection, Expected<E> oracle) {
        int found = 0;
        for (String asOf : DATES) {
            var variables = new HashMap<String, Object>();
            variables.put("asOf", asOf);
            var answer = GraphQLCall.data("query($asOf: PartialDate) { all: " + selection + " }", variables);

            var lists = new HashMap<String, JsonNode>();
            answer.at("/all/nodes").forEach(node -> lists.put(node.get("key").asText(), node.get("list")));
            for (E entry : entries) {
                var list = lists.get(entry.slug);
                var ids = new ArrayList<>(GraphQLCall.texts(list.get("edges"), "/id/id"));
                var expected = oracle.ids(entry, asOf).stream().sorted().toList();
                ids.sort(null);
                assertEquals(expected, ids, () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("totalCount").asInt(), () -> entry.slug + " as of " + asOf);
                found += ids.size();
            }
        }
        assertTrue(found > 0);
    }

    interface ExpectedNodes<E> {
        /** The relations in force by the slugs of their nodes. */
        Map<String, List<String>> byNode(E entry, String asOf);
    }

    /**
     * Compares lists of nodes, each with its relations in order.
     *
     * @param selection as for {@link #sameForAll}
     */
    static <E extends RegistryEntry> void sameNodesForAll(List<E> entries, String selection, ExpectedNodes<E> oracle) {
        int repeated = 0;
        for (String asOf : DATES) {
            var variables = new HashMap<String, Object>();
            variables.put("asOf", asOf);
            var answer = GraphQLCall.data("query($asOf: PartialDate) { all: " + selection + " }", variables);

            var lists = new HashMap<String, JsonNode>();
            answer.at("/all/nodes").forEach(node -> lists.put(node.get("key").asText(), node.get("list")));
            for (E entry : entries) {
                var list = lists.get(entry.slug);
                var expected = oracle.byNode(entry, asOf);
                var found = new HashMap<String, List<String>>();
                list.get("edges")
                        .forEach(edge -> found.put(
                                edge.at("/node/slug").asText(), GraphQLCall.texts(edge.get("relations"), "/id")));
                assertEquals(expected, found, () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("edges").size(), () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("totalCount").asInt(), () -> entry.slug + " as of " + asOf);
                repeated += (int)
                        expected.values().stream().filter(ids -> ids.size() > 1).count();
            }
        }
        assertTrue(repeated > 0, "no node has two relations");
    }

    /** The relations of each node, earliest first, undated last. */
    static <R extends DatedRelation> Map<String, List<String>> byNode(List<R> relations, Function<R, String> node) {
        var earliest = Comparator.comparing((R relation) -> (Object) relation.since, DateOracle.ORDER)
                .thenComparing(relation -> relation.key.toString());
        return relations.stream()
                .sorted(earliest)
                .collect(Collectors.groupingBy(node, Collectors.mapping(DatedRelation::getId, Collectors.toList())));
    }

    static List<String> ids(List<? extends DatedRelation> relations) {
        return relations.stream().map(DatedRelation::getId).toList();
    }
}
