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
 * A request to the door of the running application, over HTTP, and its answer. A document with a mutation comes from
 * {@link TestUser#CURATOR}, who may write everything, unless the test says otherwise.
 */
public final class GraphQLCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern MUTATION = Pattern.compile("\\bmutation\\b");

    private GraphQLCall() {}

    /** The whole answer. */
    public static JsonNode answer(String query, Map<String, ?> variables, String operationName) {
        return json(response(writer(query), query, variables, operationName));
    }

    /** The whole answer to somebody. */
    public static JsonNode as(TestUser user, String query, Map<String, ?> variables) {
        return json(response(Map.of("Authorization", user.credentials()), query, variables, null));
    }

    /** The whole answer to an anonymous client. */
    public static JsonNode anonymously(String query, Map<String, ?> variables) {
        return json(response(Map.of(), query, variables, null));
    }

    /** With status and header fields. */
    public static Response response(
            Map<String, String> headers, String query, Map<String, ?> variables, String operationName) {
        var request = new HashMap<String, Object>();
        request.put("query", query);
        request.put("variables", variables);
        request.put("operationName", operationName);
        return RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .headers(headers)
                .body(json(request))
                .post("/graphql");
    }

    /** Header fields for a document: the credentials of somebody who may write, where it writes. */
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

    /** The data of an answer without errors. */
    public static JsonNode data(String query, Map<String, ?> variables) {
        var answer = answer(query, variables);
        assertTrue(answer.path("errors").isMissingNode(), () -> query + "\n" + json(variables) + "\n" + answer);
        return answer.get("data");
    }

    public static JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** The text that a pointer leads to in each member of an array. */
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

    /** A text of JSON, for what an answer should be; single quotes may stand for double ones. */
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
