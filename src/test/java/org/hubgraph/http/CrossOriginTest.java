package org.hubgraph.http;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.SocketClient;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Pages of one origin let in by a setting, and no others (Fetch standard, section "CORS protocol"). */
@QuarkusTest
@TestProfile(CrossOriginTest.OneOrigin.class)
class CrossOriginTest {
    private static final String LET_IN = "https://app.example";

    /** As the README says it. */
    public static class OneOrigin implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", LET_IN);
        }
    }

    @Test
    void thePreflightOfTheOriginIsAnswered() {
        given().header("Origin", LET_IN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LET_IN))
                .header("Access-Control-Allow-Methods", containsString("POST"));
    }

    @Test
    void theOriginReadsAnswers() {
        given().header("Origin", LET_IN)
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LET_IN))
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

    @Test
    void theOriginOpensWebSockets() throws Exception {
        SocketClient.initialised(server(), "Origin", LET_IN).close();
    }

    @Test
    void anotherOriginOpensNone() {
        assertThrows(CompletionException.class, () -> SocketClient.open(server(), "Origin", "https://other.example"));
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
