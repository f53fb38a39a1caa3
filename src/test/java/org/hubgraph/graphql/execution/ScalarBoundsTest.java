package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Any text given for a scalar, in a document or in variables, is either accepted or rejected without delay. */
@QuarkusTest
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScalarBoundsTest {
    /** The number of arguments to test for each scalar. */
    private static final int PLACES = Repetitions.of("hubgraph.places", 1, 3);

    /** Values with the same syntax in GraphQL and JSON. */
    private static final List<String> VALUES = List.of(
            "1e300000000",
            "-1e300000000",
            "1e-300000000",
            "1e309",
            "0e999999999",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(900),
            "0." + "0".repeat(900) + "1",
            "\"\"",
            "\"1e300000000\"",
            "\"" + "9".repeat(5_000) + "\"",
            "\"0." + "1".repeat(5_000) + "\"",
            "\"NaN\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00+18:00\"",
            "\"9999-12-31T23:59:59.999999999-18:00\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"999999999-01-01\"",
            "\"0000\"",
            "\"9999-12-31\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"'%_\\\\\"",
            "true",
            "[]",
            "[[1e300000000]]",
            "{}");

    /** An argument that contains a value of a scalar, whose position is marked by {@code *}. */
    private record Place(GraphQLFieldDefinition field, GraphQLType type, String arguments) {
        String document(String declared, String value) {
            boolean composite = !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
            return "query" + declared + " { " + field.getName() + "(" + arguments.replace("*", value) + ")"
                    + (composite ? " { __typename }" : "") + " }";
        }
    }

    @Inject
    Execution execution;

    @Test
    void noLiteralOfAnyScalarBreaksAQuery() {
        for (var place : places()) {
            for (String value : VALUES) {
                check(place, value, GraphQLCall.json(Map.of("query", place.document("", value))));
            }
        }
    }

    @Test
    void noVariableOfAnyScalarBreaksAQuery() {
        for (var place : places()) {
            String document = place.document("($v: " + GraphQLTypeUtil.simplePrint(place.type) + ")", "$v");
            for (String value : VALUES) {
                check(
                        place,
                        value,
                        "{\"query\":" + GraphQLCall.json(document) + ",\"variables\":{\"v\":" + value + "}}");
            }
        }
    }

    private static void check(Place place, String value, String body) {
        var response = RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .accept("application/graphql-response+json")
                .body(body)
                .post("/graphql");
        JsonNode answer = GraphQLCall.json(response);

        assertTrue(response.statusCode() < 500, () -> place + " " + value + " " + answer);
        for (var error : answer.path("errors")) {
            assertNotEquals("INTERNAL", error.at("/extensions/code").asText(), () -> place + " " + value + " " + error);
        }
    }

    /** One argument for each scalar in queries, and all numbers and dates. */
    private List<Place> places() {
        var places = new ArrayList<Place>();
        var seen = new HashMap<String, Integer>();
        for (var field : execution.schema().getQueryType().getFieldDefinitions()) {
            for (var argument : field.getArguments()) {
                String needed = "";
                for (var other : field.getArguments()) {
                    if (other != argument && other.getType() instanceof GraphQLNonNull) {
                        needed += other.getName() + ": " + (GraphQLTypeUtil.isList(other.getType()) ? "[]" : "\"a\"")
                                + ", ";
                    }
                }
                find(field, argument.getType(), needed + argument.getName() + ": *", 3, seen, places);
            }
        }
        assertTrue(places.size() > 10, () -> places.size() + " places");
        return places;
    }

    private static void find(
            GraphQLFieldDefinition field,
            GraphQLInputType type,
            String arguments,
            int levels,
            Map<String, Integer> seen,
            List<Place> places) {
        var bare = GraphQLTypeUtil.unwrapAll(type);
        if (bare instanceof GraphQLScalarType scalar) {
            if (seen.merge(scalar.getName(), 1, Integer::sum) <= PLACES) {
                places.add(new Place(field, type, arguments));
            }
        } else if (bare instanceof GraphQLInputObjectType object && levels > 0) {
            for (var inner : object.getFields()) {
                find(
                        field,
                        inner.getType(),
                        arguments.replace("*", "{" + inner.getName() + ": *}"),
                        levels - 1,
                        seen,
                        places);
            }
        }
    }
}
