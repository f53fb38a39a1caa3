package org.hubgraph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * HTTP requests that are no GraphQL requests, and characters that no text may have, are rejected. Errors reveal no
 * internals.
 */
@EachDatabase
@QuarkusTest
class RequestErrorsTest {
    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("not json", "application/json", 400, "not JSON"),
                Arguments.of("[]", "application/json", 400, "several operations"),
                Arguments.of("\"x\"", "application/json", 400, "JSON object"),
                Arguments.of("{}", "application/json", 400, "no query"),
                Arguments.of("{\"query\": 1}", "application/json", 400, "query must be a string"),
                Arguments.of(
                        "{\"query\": \"{ __typename }\", \"variables\": \"x\"}",
                        "application/json",
                        400,
                        "variables must be"),
                Arguments.of(
                        "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                        "application/json",
                        400,
                        "operationName must be"),
                Arguments.of(
                        "{\"query\": \"{ __typename }\", \"extensions\": []}",
                        "application/json",
                        400,
                        "extensions must be"),
                Arguments.of("{ __typename }", "text/plain", 415, "application/json"),
                Arguments.of("query=x", "multipart/form-data", 415, "application/json"),
                Arguments.of(
                        "{\"query\": \"" + " ".repeat(1_100_000) + "\"}",
                        "application/json",
                        413,
                        "request-body-bytes"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBodyThatIsNoRequestIsRefused(String body, String contentType, int status, String message) {
        Api.withoutInternals(RestAssured.given()
                        .contentType(contentType)
                        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/graphql")
                        .then())
                .statusCode(status)
                .body("errors[0].message", containsString(message))
                .body("errors[0].extensions.code", anyOf(equalTo("INVALID"), equalTo("LIMIT_EXCEEDED")));
    }

    /** A proxy that reads the other value would see another request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%7B__typename%7D&query=%7Bregistry%7Bhubs%7D%7D",
                "query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D",
                "query=%7B__typename%7D&operationName=A&operationName=B",
                "query=%7Bhubs%7Bnodes%7Bslug%7D%7D%7D&format=csv&format=json"
            })
    void aParameterThatIsGivenTwiceIsRefused(String parameters) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/graphql?" + parameters)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("given twice"))
                .body("errors[0].extensions.code", equalTo("INVALID"));
    }

    @Test
    void aFormIsRefused() {
        Api.withoutInternals(RestAssured.given()
                        .formParam("query", "{ __typename }")
                        .post("/graphql")
                        .then())
                .statusCode(415);
    }

    @Test
    void onlyGetAndPostAndOnlyJsonAreSpoken() {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .put("/graphql")
                .then()
                .statusCode(405);
        RestAssured.given()
                .accept("text/html")
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(406);
        RestAssured.given().get("/graphql").then().statusCode(400);
    }

    @Test
    void oldClientsGetStatus200ForAWrongDocument() {
        RestAssured.given()
                .contentType("application/json")
                .accept("application/json")
                .body(Map.of("query", "{ nope }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("errors[0].extensions.code", equalTo("VALIDATION"));
    }

    @Test
    void theCharacterThatNoTextMayHaveIsRefused() {
        for (String query : List.of(
                "query ($text: String!) { search(text: $text) { totalCount } }",
                "query ($text: String!) { hubs(filter: {name: {contains: $text}}) { totalCount } }",
                "query ($text: String!) { hubs(filter: {slugs: [$text]}) { totalCount } }")) {
            var answer = GraphQLCall.answer(query, Map.of("text", "a\0b"));

            assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        }
    }

    /** Such a text is only possible as an escape, because UTF-8 cannot encode a lone surrogate. */
    @Test
    void halfASurrogatePairIsRefused() {
        String body = GraphQLCall.json(Map.of(
                "query",
                "query ($text: String!) { search(text: $text) { totalCount } }",
                "variables",
                Map.of("text", "HALF")));

        RestAssured.given()
                .contentType("application/json")
                .body(body.replace("HALF", "a\\uD83D"))
                .post("/graphql")
                .then()
                .body("errors[0].message", containsString("unpaired surrogate"))
                .body("errors[0].extensions.code", equalTo("INVALID"));
    }
}
