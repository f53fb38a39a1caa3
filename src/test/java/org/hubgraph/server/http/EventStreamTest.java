package org.hubgraph.server.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** GraphQL over server-sent events. */
@QuarkusTest
class EventStreamTest {
    private static final String EVENTS = "text/event-stream";
    private static final String FOLLOW = "subscription { changed { cursor } }";
    private static final String QUERY = "{ hub(slug: \"ai-tower\") { name } }";

    @Test
    void aStreamIsNotKeptNorCollectedOnItsWay() throws Exception {
        try (var stream = EventStreamClient.follow(server(), FOLLOW, Map.of(), "Accept-Encoding", "gzip")) {
            var headers = stream.response().headers();

            assertEquals(200, stream.response().statusCode());
            assertEquals(EVENTS, headers.firstValue("Content-Type").orElse(""));
            assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
            assertEquals("no", headers.firstValue("X-Accel-Buffering").orElse(""));
            assertTrue(stream.awaitLastId().length() > 10, "the place is told at once, uncompressed");
        }
    }

    @Test
    void aGetFollowsAsABrowserDoes() throws Exception {
        var address = server().resolve("/graphql?query=subscription%7Bchanged%7Bcursor%7D%7D");
        var request = HttpRequest.newBuilder(address).header("Accept", EVENTS).build();
        try (var stream = EventStreamClient.open(request)) {
            assertEquals(200, stream.response().statusCode());
            assertTrue(stream.awaitLastId().length() > 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "*/*"})
    void whoTakesOneAnswerOnlyIsToldHowToFollow(String accepted) {
        GraphQLCall.response(Map.of("Accept", accepted), FOLLOW, Map.of(), null)
                .then()
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("INVALID"))
                .body(
                        "errors[0].message",
                        equalTo("A subscription returns a stream: send it with Accept: text/event-stream, or over a"
                                + " WebSocket (graphql-transport-ws)."));
        RestAssured.given()
                .accept(accepted)
                .queryParam("query", FOLLOW)
                .get("/graphql")
                .then()
                .statusCode(406);
    }

    @Test
    void aQueryHasOneResponse() throws Exception {
        try (var stream = EventStreamClient.follow(server(), QUERY, Map.of())) {
            var next = stream.next();
            assertEquals("next", next.name());
            assertEquals("AI Tower", next.data().at("/data/hub/name").asText());
            var complete = stream.next();
            assertEquals("complete", complete.name());
            assertNull(complete.data());
            assertNull(stream.next());
        }
    }

    @Test
    void whoAlsoTakesJsonGetsAQuerysResponseAsJson() {
        GraphQLCall.response(Map.of("Accept", "text/event-stream, application/json"), QUERY, Map.of(), null)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("data.hub.name", equalTo("AI Tower"));
    }

    /** A browser sends a range of all types for every page: what it gets is for its cache. */
    @Test
    void aRangeOfAllTypesDoesNotAskForEvents() {
        RestAssured.given()
                .accept("text/html, application/xhtml+xml, */*;q=0.8")
                .queryParam("query", QUERY)
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("data.hub.name", equalTo("AI Tower"))
                .body("extensions", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VALIDATION subscription { changed { nothing } }",
                "VALIDATION subscription { changed { cursor } again: changed { cursor } }",
                "SYNTAX subscription {",
                "VALIDATION subscription { changed @skip(if: true) { cursor } }",
                "VALIDATION subscription { ...F } fragment F on Subscription { changed @include(if: false) { cursor } }",
                "INVALID subscription { changed(after: \"nowhere\") { cursor } }",
                "INVALID subscription ($types: [ChangedType!]) { changed(types: $types) { cursor } }"
            })
    void whatCannotBeFollowedIsToldInTheStream(String row) throws Exception {
        String code = row.substring(0, row.indexOf(' '));
        String document = row.substring(row.indexOf(' ') + 1);

        try (var stream = EventStreamClient.follow(server(), document, Map.of("types", "NONE"))) {
            assertEquals(200, stream.response().statusCode());
            var next = stream.next();
            assertEquals(code, next.data().at("/errors/0/extensions/code").asText(), next::toString);
            assertEquals("complete", stream.next().name());
            assertNull(stream.next());
        }
    }

    @Test
    void aCursorOfAnotherListIsNoPlaceToGoOnFrom() throws Exception {
        String other = GraphQLCall.data("{ hubs(first: 1) { pageInfo { endCursor } } }")
                .at("/hubs/pageInfo/endCursor")
                .asText();
        try (var stream = EventStreamClient.follow(server(), FOLLOW, Map.of(), "Last-Event-ID", other)) {
            assertEquals(
                    "INVALID",
                    stream.next().data().at("/errors/0/extensions/code").asText());
            assertEquals("complete", stream.next().name());
        }
    }

    @Test
    void aMutationNeedsItsRoleHereToo() throws Exception {
        String mutation = "mutation { deleteTenant(input: { id: \"none\", version: 0 }) { deletedId } }";
        try (var stream = EventStreamClient.follow(server(), mutation, Map.of())) {
            assertEquals(401, stream.response().statusCode());
        }
        var request = HttpRequest.newBuilder(server().resolve(
                                "/graphql?query=mutation%7BdeleteTenant(input%3A%7Bid%3A%22none%22%2Cversion%3A0%7D)"
                                        + "%7BdeletedId%7D%7D"))
                .header("Accept", EVENTS)
                .build();
        try (var stream = EventStreamClient.open(request)) {
            assertEquals(405, stream.response().statusCode());
        }
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
