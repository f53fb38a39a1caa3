package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionResultToSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Introspection may be combined with data, and its arguments are coerced like all others. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class IntrospectionTest {
    @Test
    void introspectionStandsBesideData() {
        var data = GraphQLCall.data("""
                { hub(slug: "hub-000") { slug }
                  __type(name: "GeoBox") { kind name inputFields { ...V } }
                  other: __type(name: "HubOrder") { inputFields { ...V } }
                  none: __type(name: "Nothing") { name }
                  __schema { queryType { name } mutationType { name } }
                  again: __schema { queryType { __typename } } }
                fragment V on __InputValue { name defaultValue }""");

        assertEquals("hub-000", data.at("/hub/slug").asText());
        assertEquals("INPUT_OBJECT", data.at("/__type/kind").asText());
        assertEquals("GeoBox", data.at("/__type/name").asText());
        assertEquals(4, data.at("/__type/inputFields").size());
        var direction = expected("{'name': 'direction', 'defaultValue': 'ASC'}");
        var orders = data.at("/other/inputFields");
        assertTrue(orders.size() == 2
                && (orders.get(0).equals(direction) || orders.get(1).equals(direction)));
        assertTrue(data.get("none").isNull());
        assertEquals(
                expected("{'queryType': {'name': 'Query'}, 'mutationType': {'name': 'Mutation'}}"),
                data.get("__schema"));
        assertEquals(expected("{'queryType': {'__typename': '__Type'}}"), data.get("again"));
    }

    @Test
    void introspectionFollowsVariables() {
        String query = "query($name: String!, $deep: Boolean!, $old: Boolean = true) { __typename __type(name: $name) {"
                + " name fields(includeDeprecated: $old) @include(if: $deep) { ...F } } }"
                + " fragment F on __Field { name isDeprecated @skip(if: $deep) }";

        assertEquals(
                expected("{'__typename': 'Query', '__type': {'name': 'GeoBox'}}"),
                GraphQLCall.data(query, Map.of("name", "GeoBox", "deep", false)));
        assertEquals(
                expected("{'__typename': 'Query', '__type': {'name': 'HubOrder'}}"),
                GraphQLCall.data(query, Map.of("name", "HubOrder", "deep", false)));
        assertEquals(
                expected("{'__typename': 'Query', '__type': {'name': 'LocalizedText',"
                        + " 'fields': [{'name': 'language'}, {'name': 'text'}]}}"),
                GraphQLCall.data(query, Map.of("name", "LocalizedText", "deep", true)));
    }

    @Test
    void aNullForIncludeDeprecatedIsItsDefault() {
        var given = GraphQLCall.data("{ __type(name: \"Hub\") { fields { name } } }");

        assertEquals(given, GraphQLCall.data("{ __type(name: \"Hub\") { fields(includeDeprecated: null) { name } } }"));
        assertEquals(
                given,
                GraphQLCall.data(
                        "query($all: Boolean) { __type(name: \"Hub\") { fields(includeDeprecated: $all) { name } } }",
                        Collections.singletonMap("all", null)));
    }

    @Test
    void theWholeIntrospectionMakesTheSchemaAgain() {
        var options = IntrospectionQueryBuilder.Options.defaultOptions()
                .specifiedByUrl(true)
                .directiveIsRepeatable(true)
                .schemaDescription(true)
                .inputValueDeprecation(true)
                .typeRefFragmentDepth(8);
        var data = GraphQLCall.data(IntrospectionQueryBuilder.build(options));

        var types = GraphQLCall.texts(data.at("/__schema/types"), "/name");
        for (String type : List.of("Hub", "HubFilter", "Organisation", "Entry", "PartialDate", "HubKind", "__Schema")) {
            assertTrue(types.contains(type), type);
        }
        new IntrospectionResultToSchema().createSchemaDefinition(map(data));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode data) {
        return new com.fasterxml.jackson.databind.ObjectMapper().convertValue(data, Map.class);
    }
}
