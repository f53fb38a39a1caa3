package org.hubgraph.server.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;

import static org.hamcrest.Matchers.contains;

/** The status codes of the newest draft of GraphQL over HTTP, which {@code hubgraph.status-codes.draft} turns on. */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class DraftStatusCodesTest {
    private static final String GRAPHQL = "application/graphql-response+json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                GRAPHQL + " | 400 | {",
                GRAPHQL + " | 400 | {\"query\":\"{\"}",
                GRAPHQL + " | 422 | {\"qeury\":\"{ __typename }\"}",
                GRAPHQL + " | 422 | []",
                GRAPHQL + " | 422 | {\"query\":\"{ __typename }\",\"variables\":[7]}",
                GRAPHQL + " | 422 | {\"query\":\"{ nothing }\"}",
                GRAPHQL + " | 422 | {\"query\":\"query A { __typename } query B { __typename }\"}",
                GRAPHQL + " | 422 | {\"query\":\"query ($s: String!) { hub(slug: $s) { slug } }\"}",
                GRAPHQL + " | 200 | {\"query\":\"{ __typename }\"}",
                GRAPHQL + " | 294 | {\"query\":\"{ __typename hub(slug: \\\"x\\\", id: \\\"y\\\") { slug } }\"}",
                "application/json | 200 | {\"query\":\"{ __typename hub(slug: \\\"x\\\", id: \\\"y\\\") { slug } }\"}",
                "application/json | 200 | {\"query\":\"{ nothing }\"}",
                "application/json | 422 | {\"qeury\":\"{ __typename }\"}"
            })
    void theyTellApartWhatIsWrong(String accept, int status, String body) {
        RestAssured.given()
                .contentType("application/json")
                .accept(accept)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(status);
    }

    /** The description of the paths lists 400, whatever the setting. */
    @ParameterizedTest
    @ValueSource(strings = {"/d/hub-names", "/d/hubs-opened-around?from=x", "/d/sources?format=csv&nothing=1"})
    void theyAreNotThoseOfTheParametersOfDocuments(String path) {
        RestAssured.given().get(path).then().statusCode(400).body("errors.extensions.code", contains("INVALID"));
    }
}
