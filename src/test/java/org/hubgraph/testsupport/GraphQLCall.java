package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A request to the running application over HTTP, and its response. Unless the test specifies otherwise,
 * {@link TestUser#CURATOR}, who may write everything, sends documents with a mutation.
 */
public final class GraphQLCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern MUTATION = Pattern.compile("\\bmutation\\b");

    private GraphQLCall() {}

    /** The complete response. */
    public static JsonNode answer(String query, Map<String, ?> variables, String operationName) {
        return answer(writer(query), query, variables, operationName);
    }

    /** The complete response to the given user. */
    public static JsonNode as(TestUser user, String query, Map<String, ?> variables) {
        return answer(Map.of("Authorization", user.credentials()), query, variables, null);
    }

    /** The complete response to an anonymous client. */
    public static JsonNode anonymously(String query, Map<String, ?> variables) {
        return answer(Map.of(), query, variables, null);
    }

    private static JsonNode answer(
            Map<String, String> headers, String query, Map<String, ?> variables, String operationName) {
        return parsed(HttpCall.post("/graphql", headers, request(query, variables, operationName))
                .text());
    }

    /** The response with status and header fields. */
    public static Response response(
            Map<String, String> headers, String query, Map<String, ?> variables, String operationName) {
        return RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .headers(headers)
                .body(request(query, variables, operationName))
                .post("/graphql");
    }

    private static String request(String query, Map<String, ?> variables, String operationName) {
        var request = new HashMap<String, Object>();
        request.put("query", query);
        request.put("variables", variables);
        request.put("operationName", operationName);
        return json(request);
    }

    /** Header fields for a document: the credentials of a user who may write, if the document contains a mutation. */
    static Map<String, String> writer(String query) {
        return MUTATION.matcher(query).find() ? Map.of("Authorization", TestUser.CURATOR.credentials()) : Map.of();
    }

    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    public static JsonNode answer(String query, Map<String, ?> variables) {
        return answer(query, variables, null);
    }

    public static JsonNode answer(String query) {
        return answer(query, Map.of(), null);
    }

    /** The data of a response without errors. */
    public static JsonNode data(String query, Map<String, ?> variables) {
        var answer = answer(query, variables);
        assertTrue(answer.path("errors").isMissingNode(), () -> query + "\n" + json(variables) + "\n" + answer);
        return answer.get("data");
    }

    public static JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** Asserts that a mutation returned nothing: all its fields are null. */
    public static void assertNotCarriedOut(JsonNode answer) {
        var data = answer.path("data");
        assertTrue(data.isObject() && !data.isEmpty(), answer::toString);
        data.forEach(payload -> assertTrue(payload.isNull(), answer::toString));
    }

    /** The text at a JSON pointer in each member of an array. */
    public static List<String> texts(JsonNode array, String pointer) {
        assertTrue(array.isArray(), () -> "not a list: " + array);
        var texts = new ArrayList<String>();
        array.forEach(member -> texts.add(member.at(pointer).asText()));
        return texts;
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Parses an expected response; single quotes may replace double ones. */
    public static JsonNode expected(String json) {
        return parsed(json.replace('\'', '"'));
    }

    public static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
