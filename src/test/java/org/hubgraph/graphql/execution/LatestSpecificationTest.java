package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Documents that the specification of September 2025 accepts, and graphql-java does not. */
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class LatestSpecificationTest {
    @Inject
    RegistryGenerator generator;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void descriptionsMakeNoDifference() {
        String query = """
                "What it answers"
                query Q("The hub" $slug: String! = "hub-000" \"""
                  How many
                  \""" $first: Int) {
                  hub(slug: $slug) { ...F }
                }
                # A comment between
                "A fragment"
                fragment F on Hub { slug tenants(first: $first) { nodes { nothing: slug } } }""";

        assertEquals(
                "hub-000",
                GraphQLCall.data(query, Map.of("first", 1)).at("/hub/slug").asText());
        var error = GraphQLCall.answer(query.replace("nothing: slug", "nothing"), Map.of("first", 1))
                .at("/errors/0");
        assertEquals("VALIDATION", error.at("/extensions/code").asText(), error::toString);
        assertEquals(9, error.at("/locations/0/line").asInt(), error::toString);
    }

    @Test
    void inputObjectsAreEqualWhateverTheOrderOfTheirFields() {
        String query = """
                { hubs(first: 1, filter: {slugs: ["hub-000"], and: [{kinds: [BUILDING], slugs: ["a"]}]}) { totalCount }
                  hubs(filter: {and: {slugs: "a", kinds: BUILDING}, slugs: "hub-000"}, first: 1) { nodes { slug } } }""";
        String same = """
                { hubs(first: 1, filter: {slugs: ["hub-000"], not: {kinds: [BUILDING], slugs: ["a"]}}) { totalCount }
                  hubs(filter: {not: {slugs: ["a"], kinds: [BUILDING]}, slugs: ["hub-000"]}, first: 1) { nodes { slug } } }""";

        // A list of one item and the item are different values of a document, although they mean the same.
        assertEquals(
                "VALIDATION",
                GraphQLCall.answer(query).at("/errors/0/extensions/code").asText());
        var hubs = GraphQLCall.data(same).get("hubs");
        var names = new ArrayList<String>();
        hubs.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("totalCount", "nodes"), names);
        assertEquals(1, hubs.get("totalCount").asInt());
    }
}
