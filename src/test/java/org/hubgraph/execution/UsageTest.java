package org.hubgraph.execution;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.SmallResponses;
import org.hubgraph.testsupport.SocketClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a run really comes to is counted while it runs; above a limit no part of its data is returned, whatever the transport. */
@QuarkusTest
@TestProfile(SmallResponses.class)
class UsageTest {
    private static final String MANY_BYTES =
            "{ tenants(first: 40) { nodes { id slug name description website names { text } } } }";
    private static final String MANY_ROWS = "{ " + aliases(4, "tenants(first: 20) { nodes { id } }") + " }";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void aResponseOfMoreBytesIsNotReturned() {
        assertStopped("response-bytes", GraphQLCall.answer(MANY_BYTES));
        assertServes();
    }

    @Test
    void aResponseBelowTheBytesIsReturned() {
        var answer = GraphQLCall.answer("{ tenants(first: 20) { nodes { id slug } } }");

        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    @Test
    void introspectionIsCountedToo() {
        assertStopped("response-bytes", GraphQLCall.answer("{ __schema { types { name description } } }"));
    }

    @Test
    void errorsAreCountedToo() {
        var answer = GraphQLCall.answer(
                "{ tenants(first: 40) { nodes { a: tenancies(first: 201) { totalCount } b: tenancies(first: 202) { totalCount } } } }");

        assertStopped("response-bytes", answer);
    }

    @Test
    void moreRowsAreNotRead() {
        assertStopped("request-rows", GraphQLCall.answer(MANY_ROWS));
        assertServes();
    }

    @Test
    void theSameByGet() {
        var answer = GraphQLCall.json(
                RestAssured.given().queryParam("query", MANY_BYTES).get("/graphql"));

        assertStopped("response-bytes", answer);
    }

    @Test
    void theSameByWebSocket() throws Exception {
        try (var client = SocketClient.initialised(address)) {
            client.subscribe("1", MANY_BYTES, Map.of());

            assertStopped("response-bytes", client.next().get("payload"));
            assertEquals("complete", client.next().get("type").asText());
        }
    }

    @Test
    void theSameByEventStream() throws Exception {
        try (var client = EventStreamClient.follow(address, MANY_BYTES, Map.of())) {
            assertStopped("response-bytes", client.next().data());
        }
    }

    @Test
    void theSameForEachEventOfASubscription() throws Exception {
        String tenants = aliases(9, "tenants(first: 40) { nodes { id slug name description } }");
        try (var client = EventStreamClient.follow(
                address,
                "subscription { changed { node { subject { ... on Citation { subject { ... on Hub { " + tenants
                        + " } } } } } } }",
                Map.of())) {
            client.awaitLastId();
            String hub = GraphQLCall.data("{ hub(slug: \"shanghai-foundation-model-innovation-center\") { id } }")
                    .at("/hub/id")
                    .asText();
            GraphQLCall.data("mutation { addCitation(input: { subject: \"" + hub
                    + "\", source: \"g-enews\" }) { citation { id } } }");

            assertStopped("response-bytes", client.next().data());
        }
    }

    /** Each level may be of ten types, and leads to the next: what is planned would grow with the power of the levels. */
    @Test
    void aPlanForMoreTypesOnMoreLevelsIsNotMade() {
        String query = "id";
        for (int level = 0; level < 6; level++) {
            query = "id ... on Cited { history(first: 1) { nodes { subject { " + query + " } } } }";
        }

        var answer = GraphQLCall.answer("{ nodes(ids: [\"x\"]) { " + query + " } }");

        assertEquals("plan-selections", answer.at("/errors/0/extensions/limit").asText(), answer::toString);
    }

    private static String aliases(int count, String field) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": " + field).collect(Collectors.joining(" "));
    }

    private static void assertStopped(String limit, JsonNode answer) {
        assertTrue(answer.has("data") && answer.get("data").isNull(), answer::toString);
        assertEquals(1, answer.path("errors").size(), answer::toString);
        assertEquals("LIMIT_EXCEEDED", answer.at("/errors/0/extensions/code").asText());
        assertEquals(limit, answer.at("/errors/0/extensions/limit").asText());
    }

    private static void assertServes() {
        assertEquals(
                "ai-tower",
                GraphQLCall.data("{ hub(slug: \"ai-tower\") { slug } }", Map.of())
                        .at("/hub/slug")
                        .asText());
    }
}
