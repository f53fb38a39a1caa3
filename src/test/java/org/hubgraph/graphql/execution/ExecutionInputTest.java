package org.hubgraph.graphql.execution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Arguments and variables are coerced as in sections 3 and 6.1.2 of the specification. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class ExecutionInputTest {
    private static final int DEFAULT_EDGES = 20;

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    @Test
    void anArgumentThatIsNullOrAbsentIsNotGiven() {
        assertEquals(DEFAULT_EDGES, size("{ hubs { nodes { id } } }", Map.of()));
        assertEquals(
                DEFAULT_EDGES, size("{ hubs(first: null, filter: null, orderBy: null) { nodes { id } } }", Map.of()));
        assertEquals(DEFAULT_EDGES, size("{ hubs: search(text: \"a\", types: null) { nodes { id } } }", Map.of()));
        assertEquals(DEFAULT_EDGES, size("query($n: Int) { hubs(first: $n) { nodes { id } } }", Map.of()));
        assertEquals(DEFAULT_EDGES, size("query($n: Int) { hubs(first: $n) { nodes { id } } }", with("n", null)));
    }

    @Test
    void aVariableHasItsDefaultOnlyWhereItIsAbsent() {
        String query = "query($n: Int = 3) { hubs(first: $n) { nodes { id } } }";

        assertEquals(3, size(query, Map.of()));
        assertEquals(5, size(query, Map.of("n", 5)));
        assertEquals(DEFAULT_EDGES, size(query, with("n", null)));
    }

    @Test
    void anAbsentVariableLeavesTheDefaultOfTheArgument() {
        String query = "query($o: [HubOrder!], $d: Direction) { all: hubs(orderBy: $o, first: 200) { nodes { slug } }"
                + " one: hubs(orderBy: [{field: SLUG, direction: $d}], first: 200) { nodes { slug } } }";
        var byName = GraphQLCall.data("{ hubs(first: 200) { nodes { slug } } }").at("/hubs/nodes");
        var bySlug = GraphQLCall.data(
                        "{ hubs(first: 200, orderBy: [{field: SLUG, direction: ASC}]) { nodes { slug } } }")
                .at("/hubs/nodes");

        assertEquals(byName, GraphQLCall.data(query).at("/all/nodes"));
        assertEquals(bySlug, GraphQLCall.data(query).at("/one/nodes"));
        assertEquals(byName, GraphQLCall.data(query, with("o", null)).at("/all/nodes"));
        assertEquals(bySlug, GraphQLCall.data(query, with("d", null)).at("/one/nodes"), "null is ASC");
        assertEquals(byName, GraphQLCall.data(query, Map.of("o", List.of())).at("/all/nodes"));
    }

    @Test
    void theDefaultOfAnInputFieldHoldsInVariablesToo() {
        String query = "query($o: [HubOrder!]) { hubs(orderBy: $o, first: 3) { nodes { slug } } }";
        for (Object order : List.of(
                Map.of("field", "SLUG"),
                List.of(Map.of("field", "SLUG")),
                Map.of("field", "SLUG", "direction", "ASC"))) {
            assertEquals(
                    List.of("hub-000", "hub-001", "hub-002"),
                    GraphQLCall.texts(
                            GraphQLCall.data(query, Map.of("o", order)).at("/hubs/nodes"), "/slug"));
        }
    }

    @Test
    void aSingleValueIsAListOfOne() {
        int clusters = (int) data.hubs.stream()
                .filter(hub -> hub.kind.name().equals("CLUSTER"))
                .count();
        String query = "query($k: [HubKind!]) { hubs(filter: {kinds: $k}) { totalCount } }";

        assertTrue(clusters > 0);
        assertEquals(clusters, total("{ hubs(filter: {kinds: CLUSTER}) { totalCount } }", Map.of()));
        assertEquals(clusters, total("{ hubs(filter: {kinds: [CLUSTER]}) { totalCount } }", Map.of()));
        assertEquals(clusters, total(query, Map.of("k", "CLUSTER")));
        assertEquals(clusters, total(query, Map.of("k", List.of("CLUSTER", "CLUSTER"))));
        assertEquals(
                clusters,
                total("query($k: HubKind!) { hubs(filter: {kinds: [$k]}) { totalCount } }", Map.of("k", "CLUSTER")));
        assertEquals(
                clusters,
                total(
                        "query($f: HubFilter) { hubs(filter: $f) { totalCount } }",
                        Map.of("f", Map.of("or", Map.of("kinds", "CLUSTER")))));
        assertEquals(0, total(query, Map.of("k", List.of())));
        assertEquals(data.hubs.size(), total(query, Map.of()), "an absent variable is an absent field");
        assertEquals(data.hubs.size(), total(query, with("k", null)));
        assertEquals(0, total("{ hubs(filter: {or: []}) { totalCount } }", Map.of()));
        assertEquals(data.hubs.size(), total("{ hubs(filter: {and: []}) { totalCount } }", Map.of()));
    }

    @Test
    void whatCannotBeCoercedIsRefused() {
        String kinds = "query($v: [HubKind!]) { hubs(filter: {kinds: $v}) { totalCount } }";
        String first = "query($v: Int) { hubs(first: $v) { totalCount } }";
        String filter = "query($v: HubFilter) { hubs(filter: $v) { totalCount } }";
        String slug = "query($v: String) { hub(slug: $v) { slug } }";
        String condition = "query($v: Boolean!) { hubs @include(if: $v) { totalCount } }";
        refused(kinds, "cluster");
        refused(kinds, 1);
        refused(kinds, Arrays.asList("CLUSTER", null));
        refused(first, "1");
        refused(first, 1.5);
        refused(first, 2147483648L);
        refused(first, true);
        refused(filter, Map.of("nothing", 1));
        refused(filter, List.of());
        refused(filter, Map.of("openedFrom", "2023-13"));
        refused(filter, Map.of("openedFrom", 2023));
        refused(filter, Map.of("countries", "XX"));
        refused(filter, Map.of("within", Map.of("south", 1, "west", 2, "north", 3)));
        refused(filter, Map.of("updatedSince", "2024-01-01"));
        refused(filter, Map.of("within", Map.of("south", "1", "west", 2, "north", 3, "east", 4)));
        refused(slug, 12);
        refused(slug, true);
        refused(slug, List.of("hub-000"));
        refused(condition, "true");
        refused(condition, 1);
    }

    @Test
    void thePlaceInAVariableThatDoesNotFitIsTold() {
        String query = "query($a: Int, $f: HubFilter) { hubs(first: $a, filter: $f) { totalCount } }";

        at("f.and[1].openedFrom", query, "{'and': [{'openedFrom': '2023'}, {'openedFrom': '2023-13'}]}");
        at("f.or.not.kinds[2]", query, "{'or': {'not': {'kinds': ['CLUSTER', 'BUILDING', 'CASTLE']}}}");
        at("f.within.east", query, "{'within': {'south': 1, 'west': 2, 'north': 3}}");
        at("f.name.nothing", query, "{'name': {'nothing': 1}}");
        at("f.countries", query, "{'countries': 'XX'}");
        at("f.tenants.some.sectors.any[0]", query, "{'tenants': {'some': {'sectors': {'any': [null]}}}}");
    }

    private static void at(String path, String query, String filter) {
        var answer = GraphQLCall.answer(query, Map.of("f", expected(filter)));

        var error = answer.at("/errors/0");
        assertTrue(error.at("/message").asText().contains(" at \"" + path + "\": "), answer::toString);
        assertEquals("INVALID", error.at("/extensions/code").asText());
        assertEquals("f", error.at("/extensions/variablePath/0").asText());
        assertEquals(1, error.at("/locations/0/line").asInt());
    }

    /**
     * "Any other input value, including float input values (such as 4.0), must raise a request error" (section 3.5.5).
     */
    @Test
    void anIdIsAStringOrAWholeNumber() {
        String id = "query($v: ID) { hub(id: $v) { slug } }";
        refused(id, 4.5);
        refused(id, true);
        refused(id, Map.of("a", 1));
        refused(id, List.of("a"));
    }

    @Test
    void whatTheSpecificationAllowsIsCoerced() {
        var box = Map.of("south", -90, "west", -180, "north", 90, "east", 180);
        int located =
                (int) data.hubs.stream().filter(hub -> hub.latitude != null).count();

        assertEquals(
                located,
                total("query($v: HubFilter) { hubs(filter: $v) { totalCount } }", Map.of("v", Map.of("within", box))));
        assertEquals(
                2, size("query($v: Int) { hubs(first: $v) { nodes { id } } }", Map.of("v", 2.0)), "a whole number");
        assertEquals(
                expected("{'hub': null}"), GraphQLCall.data("query($v: ID) { hub(id: $v) { slug } }", Map.of("v", 12)));
        assertEquals(expected("{'node': null}"), GraphQLCall.data("{ node(id: 12) { id } }"));
    }

    @Test
    void aVariableOfAnotherOperationIsNoneOfOurs() {
        String query =
                "query A($n: Int!) { hubs(first: $n) { nodes { id } } } query B { hubs(first: 2) { nodes { id } } }";

        assertEquals(
                2,
                GraphQLCall.answer(query, Map.of(), "B").at("/data/hubs/nodes").size());
        assertEquals(
                2,
                GraphQLCall.answer(query, Map.of("unknown", "x"), "B")
                        .at("/data/hubs/nodes")
                        .size());
        assertEquals(
                4,
                GraphQLCall.answer(query, Map.of("n", 4), "A")
                        .at("/data/hubs/nodes")
                        .size());
        assertEquals(
                "INVALID",
                GraphQLCall.answer(query, Map.of(), "A")
                        .at("/errors/0/extensions/code")
                        .asText());
    }

    private static void refused(String query, Object value) {
        var answer = GraphQLCall.answer(query, Map.of("v", value));

        assertTrue(answer.path("data").isMissingNode(), () -> value + " was taken: " + answer);
        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    private static int size(String query, Map<String, ?> variables) {
        return GraphQLCall.data(query, variables).at("/hubs/nodes").size();
    }

    private static int total(String query, Map<String, ?> variables) {
        return GraphQLCall.data(query, variables).at("/hubs/totalCount").asInt();
    }

    private static Map<String, Object> with(String name, Object value) {
        var variables = new HashMap<String, Object>();
        variables.put(name, value);
        return variables;
    }
}
