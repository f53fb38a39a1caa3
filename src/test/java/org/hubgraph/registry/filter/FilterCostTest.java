package org.hubgraph.registry.filter;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A condition is evaluated for all rows, so its cost does not depend on the number of rows in the response. */
@EachDatabase
@QuarkusTest
class FilterCostTest {
    private static final int CONDITION = 100;

    @Test
    void eachConditionOfAFilterCosts() {
        assertEquals(1, cost("{ hubs { totalCount } }"));
        assertEquals(1 + CONDITION, cost("{ hubs(filter: {slugs: [\"a\"]}) { totalCount } }"));
        assertEquals(
                1 + 6 * CONDITION,
                cost("{ hubs(filter: {or: [{name: {contains: \"a\", startsWith: \"b\"}}, {slugs: [\"a\", \"b\"]}, {}],"
                        + " not: {name: {equals: \"c\"}}}) { totalCount } }"));
    }

    @Test
    void variablesCostWhatTheyHold() {
        var filters = Collections.nCopies(249, Map.of("name", Map.of("contains", "a")));

        var answer = GraphQLCall.answer(
                "query($f: [PersonFilter!]) { people(filter: {or: $f}) { totalCount } }", Map.of("f", filters));

        assertEquals(1 + 249 * CONDITION, objects(answer));
    }

    /** A field is resolved once for all objects of a level. */
    @Test
    void aFilterBelowManyObjectsCostsOnce() {
        assertEquals(
                cost("{ hubs(first: 10) { nodes { children { totalCount } } } }") + CONDITION,
                cost("{ hubs(first: 10) { nodes { children(filter: {slugs: [\"a\"]}) { totalCount } } } }"));
    }

    @Test
    void manyLargeFiltersAreMoreThanOneRequestMayHave() {
        String document = "query($f: [HubFilter!]) { a: hubs(filter: {or: $f}) { totalCount }"
                + " b: hubs(filter: {or: $f}) { totalCount } }";
        Map<String, Object> condition = Map.of("slugs", List.of("a"));

        var least = GraphQLCall.answer(document, Map.of("f", Collections.nCopies(166, condition)));
        var most = GraphQLCall.answer(document, Map.of("f", Collections.nCopies(500, condition)));

        assertEquals(2 + 332 * CONDITION, objects(least));
        assertEquals("response-objects", most.at("/errors/0/extensions/limit").asText());
    }

    private static long cost(String document) {
        return objects(GraphQLCall.answer(document));
    }

    private static long objects(JsonNode answer) {
        return answer.at("/extensions/cost/objects").asLong();
    }
}
