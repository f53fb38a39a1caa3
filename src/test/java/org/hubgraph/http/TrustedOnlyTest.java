package org.hubgraph.http;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@TestProfile(TrustedOnlyTest.TrustedOnly.class)
class TrustedOnlyTest {

    public static class TrustedOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hubgraph.documents.trusted-only", "true");
        }
    }

    @Test
    void aTrustedDocumentIsAnswered() {
        RestAssured.given()
                .queryParam("documentId", "fund-sizes")
                .get("/graphql")
                .then()
                .body("data.funds.nodes", hasSize(3));
    }

    @Test
    void anyOtherIsRefused() {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", "{ registry { hubs } }"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("Only trusted documents"));
    }
}
