package org.hubgraph.server.http;

import java.net.URI;
import java.util.concurrent.CompletionException;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.SocketClient;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Pages of one configured origin have access, and no others (Fetch standard, section "CORS protocol"). */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class CrossOriginTest {
    @Test
    void thePreflightOfTheOriginIsAnswered() {
        given().header("Origin", ConfiguredServer.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ConfiguredServer.ORIGIN))
                .header("Access-Control-Allow-Methods", containsString("POST"));
    }

    @Test
    void theOriginReadsAnswers() {
        given().header("Origin", ConfiguredServer.ORIGIN)
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ConfiguredServer.ORIGIN))
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void anotherOriginDoesNot() {
        given().header("Origin", "https://other.example")
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    /** Caches would otherwise send it to pages of other origins, which could not read it, or without the header. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/d/fund-sizes",
                "/exports/latest",
                "/docs",
                "/hubs/ai-tower",
                "/robots.txt"
            })
    void whatCachesStoreVariesByOrigin(String path) {
        given().urlEncodingEnabled(false)
                .header("Origin", ConfiguredServer.ORIGIN)
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ConfiguredServer.ORIGIN))
                .header("ETag", notNullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void theOriginOpensWebSockets() throws Exception {
        SocketClient.initialised(server(), "Origin", ConfiguredServer.ORIGIN).close();
    }

    @Test
    void anotherOriginOpensNone() {
        assertThrows(CompletionException.class, () -> SocketClient.open(server(), "Origin", "https://other.example"));
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
