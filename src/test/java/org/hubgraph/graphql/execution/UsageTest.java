package org.hubgraph.graphql.execution;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.StrictLimits;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The actual work of an operation is counted while it runs. Above a limit none of its data is returned, on any
 * transport.
 */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
class UsageTest {
    private static final String MANY_BYTES =
            "{ tenants(first: 20) { nodes { id slug name description website updatedAt createdAt } } }";
    private static final String MANY_ROWS =
            "{ a: tenants(first: 20) { nodes { slug } } b: tenants(first: 19) { nodes { slug } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void aResponseOfMoreBytesIsNotReturned() {
        assertStopped("response-bytes", answer(MANY_BYTES));
        assertServes();
    }

    @Test
    void aResponseBelowTheBytesIsReturned() {
        var answer = answer("{ tenants(first: 20) { nodes { id slug } } }");

        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    @Test
    void introspectionIsCountedToo() {
        assertStopped(
                "response-bytes",
                answer("{ __type(name: \"Query\") { fields { " + aliases(8, "description") + " } } }"));
    }

    @Test
    void errorsAreCountedToo() {
        var answer = answer(
                "{ tenants(first: 10) { nodes { a: tenancies(first: 201) { totalCount } b: tenancies(first: 202) { totalCount } } } }");

        assertStopped("response-bytes", answer);
    }

    @Test
    void rowsThatAreOnlyCountedCostTheClientObjects() {
        // There are about 700 citations, hence 7 objects for each total: 56 of the 50 that the client has in a minute.
        String citations = "{ " + pages("citations", "totalCount") + " }";
        String hubs = "{ " + pages("hubs", "totalCount") + " }";

        assertEquals(List.of(200, 429), statuses(citations, hubs));
        assertEquals(List.of(200, 200), statuses(hubs, hubs));
        assertEquals(
                List.of(200, 429),
                statuses("{ " + pages("citations", "aggregate(by: [RANK], first: 0) { groupCount }") + " }", hubs));
        // Aliases of one list are counted once.
        assertEquals(List.of(200, 200), statuses("{ " + aliases(8, "citations(first: 0) { totalCount }") + " }", hubs));
    }

    /** Eight lists that differ in their arguments, so that each is read by itself. */
    private static String pages(String list, String field) {
        return IntStream.range(0, 8)
                .mapToObj(first -> "a" + first + ": " + list + "(first: " + first + ") { " + field + " }")
                .collect(Collectors.joining(" "));
    }

    /** The statuses of requests of one client. */
    private static List<Integer> statuses(String... queries) {
        String client = ClientAddress.unused();
        return Arrays.stream(queries)
                .map(query -> RestAssured.given()
                        .contentType("application/json")
                        .accept("application/graphql-response+json")
                        .header("X-Forwarded-For", client)
                        .body(GraphQLCall.json(Map.of("query", query)))
                        .post("/graphql")
                        .statusCode())
                .toList();
    }

    @Test
    void moreRowsAreNotRead() {
        assertStopped("request-rows", answer(MANY_ROWS));
        assertServes();
    }

    @Test
    void theSameByGet() {
        var answer = GraphQLCall.json(RestAssured.given()
                .header("X-Forwarded-For", ClientAddress.unused())
                .queryParam("query", MANY_BYTES)
                .get("/graphql"));

        assertStopped("response-bytes", answer);
    }

    @Test
    void theSameByWebSocket() throws Exception {
        try (var client = SocketClient.initialised(address, "X-Forwarded-For", ClientAddress.unused())) {
            client.subscribe("1", MANY_BYTES, Map.of());

            assertStopped("response-bytes", client.next().get("payload"));
            assertEquals("complete", client.next().get("type").asText());
        }
    }

    @Test
    void theSameByEventStream() throws Exception {
        try (var client =
                EventStreamClient.follow(address, MANY_BYTES, Map.of(), "X-Forwarded-For", ClientAddress.unused())) {
            assertStopped("response-bytes", client.next().data());
        }
    }

    @Test
    void theSameForEachEventOfASubscription() throws Exception {
        String tenants = "tenants(first: 20) { nodes { " + aliases(40, "description") + " } }";
        try (var client = EventStreamClient.follow(
                address,
                "subscription { changed { node { subject { ... on Citation { subject { ... on Hub { " + tenants
                        + " } } } } } } }",
                Map.of(),
                "X-Forwarded-For",
                ClientAddress.unused())) {
            client.awaitLastId();
            String hub = answer("{ hub(slug: \"shanghai-foundation-model-innovation-center\") { id } }")
                    .at("/data/hub/id")
                    .asText();
            var added = answer("mutation { addCitation(input: { subject: \"" + hub
                    + "\", source: \"g-enews\" }) { citation { id } } }");
            assertTrue(added.path("errors").isMissingNode(), added::toString);

            assertStopped("response-bytes", client.next().data());
        }
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
                answer("{ hub(slug: \"ai-tower\") { slug } }")
                        .at("/data/hub/slug")
                        .asText());
    }

    /** Sends the document as a client with its own quota. */
    private static JsonNode answer(String document) {
        return GraphQLCall.json(GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials(), "X-Forwarded-For", ClientAddress.unused()),
                document,
                Map.of(),
                null));
    }
}
