package org.hubgraph.server.http;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/**
 * By default no page of another origin has access, and a preflight request is rejected like any other method that is
 * not permitted.
 */
@QuarkusTest
class SameOriginTest {

    @Test
    void noOriginIsLetIn() {
        given().header("Origin", "https://app.example")
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .body("data.__typename", equalTo("Query"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aPreflightIsRefused() {
        given().header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
