package org.hubgraph.server.quota;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.StrictLimits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A client has quotas of requests and of objects per minute; they do not affect other clients. */
@QuarkusTest
@AnyDatabase
@TestProfile(StrictLimits.class)
class QuotaTest {
    private static final String ONE = "{ hub(slug: \"ai-tower\") { name } }";

    /** The first request initialises much, which on a busy machine takes longer than this deadline. */
    @BeforeEach
    void warm() {
        int status = 503;
        for (int attempt = 1; status == 503 && attempt <= 20; attempt++) {
            status = ask(ClientAddress.unused(), ONE).extract().statusCode();
        }
    }

    @Test
    void oneRequestMoreThanTheMinuteHasIsRefused() {
        String client = ClientAddress.unused();
        for (int i = 0; i < StrictLimits.MINUTE_REQUESTS; i++) {
            ask(client, ONE).statusCode(200);
        }

        ask(client, ONE)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"))
                .header("RateLimit", containsString("\"requests\";r=0;t="))
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].extensions.limit", equalTo("minute-requests"));
        ask(ClientAddress.unused(), ONE).statusCode(200).header("RateLimit", containsString("\"requests\";r=4;t="));
    }

    @Test
    void moreObjectsThanTheMinuteHasAreRefused() {
        String client = ClientAddress.unused();
        String all = "{ tenants(first: 15) { nodes { name } edges { cursor } } }";

        ask(client, all)
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"requests\";q=5;w=60, \"objects\";q=50;w=60"))
                .body("data.tenants.nodes", notNullValue())
                .body("extensions.cost.objects", equalTo(31))
                .body("extensions.cost.allowed", equalTo(100000))
                .body("extensions.cost.leftThisMinute", equalTo(19));

        ask(client, all)
                .statusCode(429)
                .header("Retry-After", matchesPattern("1[0-5]"))
                .body("errors[0].message", containsString("31 objects"))
                .body("errors[0].extensions.limit", equalTo("minute-objects"));
        ask(client, ONE).statusCode(200).body("extensions.cost.objects", equalTo(1));
    }

    @Test
    void aRefusedDocumentCostsItsSender() {
        ask(ClientAddress.unused(), "{ nope }")
                .statusCode(400)
                .header("RateLimit", containsString("\"objects\";r=49;t="));
    }

    /** Once the document is cached, it only costs the objects that it selects. */
    @Test
    void readingALargeDocumentCosts() {
        String client = ClientAddress.unused();
        String large = ONE + "#" + "x".repeat(1_023 - ONE.length() + 4 * 30);

        ask(client, large).statusCode(200).body("extensions.cost.leftThisMinute", equalTo(19));
        ask(client, large).statusCode(200).body("extensions.cost.leftThisMinute", greaterThan(15));
        ask(client, large + "x".repeat(100))
                .statusCode(429)
                .body("errors[0].extensions.limit", equalTo("minute-objects"));
    }

    /** A client in an IPv6 network has 2^64 addresses. */
    @Test
    void addressesOfOneNetworkAreOneClient() {
        for (int i = 0; i < StrictLimits.MINUTE_REQUESTS; i++) {
            ask("[2001:db8:0:1::" + i + "]", ONE).statusCode(200);
        }

        ask("[2001:db8:0:1:ffff::1]", ONE).statusCode(429);
        ask("[2001:db8:0:2::1]", ONE).statusCode(200);
    }

    @Test
    void whatIsNoRequestCountsToo() {
        String client = ClientAddress.unused();
        for (int i = 0; i < StrictLimits.MINUTE_REQUESTS; i++) {
            ask(client, "{").statusCode(400);
        }

        ask(client, ONE).statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/graphql", "/d/fund-sizes", "/hubs/ai-tower", "/search?q=a", "/webhooks", "/mcp", "/reconcile"})
    void aRequestForAnyPathCountsOnce(String path) {
        RestAssured.given()
                .header("X-Forwarded-For", ClientAddress.unused())
                .get(path)
                .then()
                .header("RateLimit", containsString("\"requests\";r=4;"));
    }

    /** An HTTP cache may store the response to a GET for other clients. */
    @Test
    void anAnswerToAGetSaysNothingOfItsClient() {
        RestAssured.given()
                .header("X-Forwarded-For", ClientAddress.unused())
                .queryParam("query", ONE)
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("RateLimit", containsString("r=4"))
                .body("extensions", nullValue());
    }

    private static ValidatableResponse ask(String client, String document) {
        return RestAssured.given()
                .header("X-Forwarded-For", client)
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", document))
                .post("/graphql")
                .then();
    }
}
