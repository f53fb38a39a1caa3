package org.hubgraph.testsupport;

import java.util.HashMap;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** GraphQL over HTTP, for tests. */
public final class Api {
    private Api() {}

    /** The response to an operation that must succeed without errors. */
    public static JsonPath query(String document) {
        return query(document, Map.of());
    }

    public static JsonPath query(String document, Map<String, ?> variables) {
        return post(document, variables)
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .extract()
                .jsonPath();
    }

    /** The response to an operation that may fail, in the media type of current clients. */
    public static Response post(String document, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", document);
        body.put("variables", variables);
        return RestAssured.given()
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .headers(GraphQLCall.writer(document))
                .body(body)
                .post("/graphql");
    }

    /** Fails if the response names anything inside the server. */
    public static ValidatableResponse withoutInternals(ValidatableResponse response) {
        for (String inside : new String[] {"Exception", "org.hubgraph", "java.", "graphql.", ".java", "Value{"}) {
            response.body(not(containsString(inside)));
        }
        return response;
    }
}
