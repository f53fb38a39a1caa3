package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A request to the door of the running application, over HTTP, and its answer. */
public final class GraphQLCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GraphQLCall() {}

    /** The whole answer. */
    public static JsonNode answer(String query, Map<String, ?> variables, String operationName) {
        var request = new HashMap<String, Object>();
        request.put("query", query);
        request.put("variables", variables);
        request.put("operationName", operationName);
        byte[] body = RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .body(json(request))
                .post("/graphql")
                .then()
                .extract()
                .asByteArray();
        try {
            return JSON.readTree(body);
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
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrongTest) {
            throw new UncheckedIOException(wrongTest);
        }
    }
}
