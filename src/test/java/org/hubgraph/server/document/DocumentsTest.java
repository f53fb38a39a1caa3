package org.hubgraph.server.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DocumentsTest {
    private static final String QUERY = "query Registered { funds { totalCount } }";

    @Test
    void aTrustedDocumentIsKnownByItsName() {
        RestAssured.given()
                .queryParam("documentId", "fund-sizes")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.funds.nodes", hasSize(greaterThanOrEqualTo(3)));
    }

    @Test
    void aTrustedDocumentIsKnownByItsHash() throws Exception {
        String text = Files.readString(Path.of("graphql", "operations", "hub-names.graphql"));

        post(Map.of("documentId", "sha256:" + sha256(text), "variables", Map.of("slug", "west-bund")))
                .body("data.hub.inEnglish", equalTo("West Bund"));
    }

    @Test
    void anUnknownDocumentIdIsAnError() {
        RestAssured.given()
                .queryParam("documentId", "nobody-wrote-this")
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void queryAndDocumentIdTogetherAreRefused() {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("documentId", "fund-sizes", "query", QUERY))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("not both"));
    }

    @Test
    void aDocumentIsRegisteredByBeingSentWithItsHash() throws Exception {
        var persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(QUERY)));

        post(Map.of("extensions", persisted)).body("errors[0].message", equalTo("PersistedQueryNotFound"));
        post(Map.of("extensions", persisted, "query", QUERY)).body("data.funds.totalCount", greaterThanOrEqualTo(3));

        post(Map.of("extensions", persisted))
                .body("errors", nullValue())
                .body("data.funds.totalCount", greaterThanOrEqualTo(3));
    }

    @Test
    void aWrongHashRegistersNothing() throws Exception {
        var persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256("another")));

        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("extensions", persisted, "query", QUERY))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID"));
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
