package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Lists that have each node once, with all its relations. In an order of the nodes they are read from the rows of the
 * relations. In the order of the relations each node is read once and the relations follow. Both must find the same,
 * and each page must be a part of the whole list, wherever it ends: in the generated data many nodes have several
 * relations.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class NodePagesTest {
    private static final int MOST = 200;
    private static final List<Integer> SIZES = Repetitions.isThorough() ? List.of(0, 1, 2, 3, 8) : List.of(0, 2, 5);
    /** At about so many edges a page begins. */
    private static final int POSITIONS = Repetitions.of("hubgraph.positions", 3, 12);

    @Inject
    RegistryGenerator generator;

    @BeforeEach
    void rows() {
        generator.data();
    }

    /**
     * A list below the objects of a root list.
     *
     * @param parent the field of the query that returns one of these objects
     */
    private record Nodes(String parent, String list, String arguments, String relations) {

        /** @return the connections by the slugs of their parents */
        Map<String, JsonNode> ofAll(String paging) {
            String all = parent + "s(first: " + MOST + ", orderBy: {field: SLUG}) { nodes { slug " + connection(paging)
                    + " } }";
            var lists = new HashMap<String, JsonNode>();
            GraphQLCall.data("{ " + all + " }")
                    .at("/" + parent + "s/nodes")
                    .forEach(object -> lists.put(object.get("slug").asText(), object.get("list")));
            return lists;
        }

        JsonNode ofOne(String slug, String paging) {
            return GraphQLCall.data("{ " + parent + "(slug: \"" + slug + "\") { " + connection(paging) + " } }")
                    .at("/" + parent + "/list");
        }

        private String connection(String paging) {
            return String.format(
                    "list: %s(%s %s) { pageInfo { hasNextPage hasPreviousPage }"
                            + " edges { cursor node { slug } relations: %s { id since } } }",
                    list, arguments, paging, relations);
        }

        Nodes inOrderOfRelations() {
            return new Nodes(
                    parent, list, arguments.replaceAll("orderBy: .*", "") + " orderBy: {field: SINCE}", relations);
        }
    }

    static List<Nodes> lists() {
        return List.of(
                new Nodes("hub", "tenants", "", "tenancies"),
                new Nodes("hub", "tenants", "asOf: \"2021\", filter: {kinds: [STARTUP, COMPANY, MEDIA]}", "tenancies"),
                new Nodes("hub", "neighbours", "orderBy: {field: FOUNDED_ON, direction: DESC}", "tenancies"),
                new Nodes("hub", "people", "", "affiliations"),
                new Nodes("hub", "people", "asOf: \"2021\", orderBy: {field: SLUG}", "affiliations"),
                new Nodes("tenant", "people", "orderBy: {field: NAME, direction: DESC}", "affiliations"),
                new Nodes("fund", "people", "roles: [FOUNDER, ADVISER, OTHER]", "affiliations"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void wholeListsHaveTheNodesAndRelationsOfThoseInTheOrderOfTheRelations(Nodes nodes) {
        var lists = nodes.ofAll("first: " + MOST);

        var others = nodes.inOrderOfRelations().ofAll("first: " + MOST);

        int several = 0;
        for (String slug : lists.keySet()) {
            var relations = relationsByNode(lists.get(slug));
            assertEquals(relationsByNode(others.get(slug)), relations, slug);
            several += (int)
                    relations.values().stream().filter(ids -> ids.size() > 1).count();
        }
        assertTrue(several > 0, "no node has several relations");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesOfManyParentsAreTheBeginningsAndEndsOfTheirLists(Nodes nodes) {
        var lists = nodes.ofAll("first: " + MOST);
        for (int size : SIZES) {
            var starts = nodes.ofAll("first: " + size);
            var ends = nodes.ofAll("last: " + size);
            lists.forEach((slug, list) -> {
                var all = edges(list);
                int shown = Math.min(size, all.size());
                isPage(all.subList(0, shown), false, size < all.size(), starts.get(slug));
                isPage(all.subList(all.size() - shown, all.size()), size < all.size(), false, ends.get(slug));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesOfOneParentMayBeginAtAnyEdge(Nodes nodes) {
        var lists = nodes.ofAll("first: " + MOST);
        String slug = Collections.max(lists.keySet(), Comparator.comparing(parent -> edges(lists.get(parent))
                .size()));
        var all = edges(lists.get(slug));
        for (int place = 0; place < all.size(); place += 1 + all.size() / POSITIONS) {
            String cursor = all.get(place).get("cursor").asText();
            int size = 1 + place % 4;
            int end = Math.min(all.size(), place + 1 + size);
            int start = Math.max(0, place - size);
            isPage(
                    all.subList(place + 1, end),
                    true,
                    end < all.size(),
                    nodes.ofOne(slug, "first: " + size + ", after: \"" + cursor + "\""));
            isPage(
                    all.subList(start, place),
                    start > 0,
                    true,
                    nodes.ofOne(slug, "last: " + size + ", before: \"" + cursor + "\""));
        }
    }

    private static void isPage(List<JsonNode> expected, boolean hasPrevious, boolean hasNext, JsonNode list) {
        assertEquals(expected, edges(list));
        assertEquals(hasPrevious, list.at("/pageInfo/hasPreviousPage").booleanValue(), "hasPreviousPage");
        assertEquals(hasNext, list.at("/pageInfo/hasNextPage").booleanValue(), "hasNextPage");
    }

    private static List<JsonNode> edges(JsonNode list) {
        var edges = new ArrayList<JsonNode>();
        list.get("edges").forEach(edges::add);
        return edges;
    }

    private static Map<String, JsonNode> relationsByNode(JsonNode list) {
        var relations = new HashMap<String, JsonNode>();
        for (JsonNode edge : list.get("edges")) {
            var before = relations.put(edge.at("/node/slug").asText(), edge.get("relations"));
            assertNull(before, "a node is listed twice");
        }
        return relations;
    }
}
