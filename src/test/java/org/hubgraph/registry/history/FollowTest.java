package org.hubgraph.registry.history;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.SocketClient;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A subscriber receives each change once, in the order of the list, even across interruptions. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class FollowTest {
    private static final String FOLLOW = """
            subscription ($types: [ChangedType!], $after: String) {
              changed(types: $types, after: $after) {
                cursor
                node { id kind subjectType subjectId version subject { __typename } fields { field after } } } }""";

    @Inject
    ChangeNotifications notifications;

    @Test
    void eachChangeComesAsItHappens() throws Exception {
        try (var stream = follow(Map.of("types", List.of("TENANT")))) {
            var tenant = Edits.tenant("Seen As It Came");

            var added = change(stream);

            assertEquals("ADDED", added.at("/node/kind").asText());
            assertEquals(tenant.get("id"), added.at("/node/subjectId"));
            assertEquals("Tenant", added.at("/node/subject/__typename").asText());
            assertTrue(texts(added.at("/node/fields"), "/field").contains("names"), added::toString);
            assertEquals(added.get("cursor").asText(), stream.lastId());
        }
    }

    @Test
    void aListenerThatFailsDoesNotEndTheStreamsOfOthers() throws Exception {
        var calls = new AtomicInteger();
        var listening = notifications.listen(() -> {
            calls.incrementAndGet();
            throw new IllegalStateException("a listener that always fails");
        });
        try (var stream = follow(Map.of("types", List.of("TENANT")))) {
            for (int number = 0; number < 3; number++) {
                int before = calls.get();
                var tenant = Edits.tenant("Seen Despite A Failure " + number);

                assertEquals(tenant.get("id"), change(stream).at("/node/subjectId"));
                // The listener may be called after the stream.
                for (int tries = 0; calls.get() == before; tries++) {
                    assertTrue(tries < 2_000, "the failing listener is not called again");
                    Thread.sleep(5);
                }
            }
        } finally {
            listening.run();
        }
    }

    @Test
    void onlyWhatIsAskedForComes() throws Exception {
        try (var sources = follow(Map.of("types", List.of("SOURCE")));
                var both = follow(Map.of("types", List.of("SOURCE", "TENANT")))) {
            var tenant = Edits.tenant("Of One Type");
            var source = source("of-the-other");

            assertEquals(source, change(sources).at("/node/subjectId").asText());
            assertEquals(tenant.get("id"), change(both).at("/node/subjectId"));
            assertEquals(source, change(both).at("/node/subjectId").asText());
        }
    }

    @Test
    void whatIsDeletedIsToldToo() throws Exception {
        var tenant = Edits.tenant("Gone While Followed");
        try (var stream = follow(Map.of("types", List.of("TENANT")))) {
            Edits.done("deleteTenant", Edits.of(tenant), "deletedId");

            var deleted = change(stream);

            assertEquals("DELETED", deleted.at("/node/kind").asText());
            assertEquals(tenant.get("id"), deleted.at("/node/subjectId"));
            assertTrue(deleted.at("/node/subject").isNull());
        }
    }

    @Test
    void whoComesBackMissesNothingAndGetsNothingTwice() throws Exception {
        String cursor;
        try (var stream = follow(Map.of("types", List.of("TENANT")))) {
            Edits.tenant("Before The Break");
            cursor = change(stream).get("cursor").asText();
        }
        var first = Edits.tenant("In The Break");
        var second = Edits.tenant("At Its End");

        try (var byArgument = follow(Map.of("types", List.of("TENANT"), "after", cursor));
                var byHeader = EventStreamClient.follow(
                        server(), FOLLOW, Map.of("types", List.of("TENANT")), "Last-Event-ID", cursor);
                var bySocket = SocketClient.initialised(server())) {
            bySocket.subscribe("1", FOLLOW, Map.of("types", List.of("TENANT"), "after", cursor));
            var third = Edits.tenant("After It");

            for (var tenant : List.of(first, second, third)) {
                assertEquals(tenant.get("id"), change(byArgument).at("/node/subjectId"));
                assertEquals(tenant.get("id"), change(byHeader).at("/node/subjectId"));
                assertEquals(tenant.get("id"), bySocket.next().at("/payload/data/changed/node/subjectId"));
            }
        }
    }

    /** A client that is disconnected before the first event knows the position at which it started. */
    @Test
    void anEventStreamSaysWhereItBegins() throws Exception {
        String beginning;
        try (var stream = follow(Map.of("types", List.of("TENANT")))) {
            beginning = stream.awaitLastId();
        }
        var tenant = Edits.tenant("While Nobody Looked");

        try (var stream = EventStreamClient.follow(
                server(), FOLLOW, Map.of("types", List.of("TENANT")), "Last-Event-ID", beginning)) {
            assertEquals(tenant.get("id"), change(stream).at("/node/subjectId"));
        }
    }

    @Test
    void aCursorThatIsReadWithTheDataLosesNoChange() throws Exception {
        Edits.tenant("Before The Data");
        String start = data("{ registry { changesCursor } tenants(first: 1) { totalCount } }")
                .at("/registry/changesCursor")
                .asText();
        var tenant = Edits.tenant("Before The Subscription");

        try (var stream = follow(Map.of("types", List.of("TENANT"), "after", start))) {
            assertEquals(tenant.get("id"), change(stream).at("/node/subjectId"));
        }
        assertEquals(
                List.of(tenant.get("id").asText()),
                texts(
                        data(
                                        "query ($after: String) { changes(types: [TENANT], after: $after) { nodes { subjectId } } }",
                                        Map.of("after", start))
                                .at("/changes/nodes"),
                        "/subjectId"));
    }

    @Test
    void theListAndTheSubscriptionHaveTheSameCursors() throws Exception {
        Edits.tenant("Found In The List");
        String end = data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();
        var tenant = Edits.tenant("Found By Following");

        try (var stream = follow(Map.of("types", List.of("TENANT"), "after", end))) {
            var added = change(stream);

            assertEquals(tenant.get("id"), added.at("/node/subjectId"));
            var later = data(
                    "query ($after: String) { changes(types: [TENANT], after: $after) { totalCount nodes { id } } }",
                    Map.of("after", added.get("cursor").asText()));
            assertFalse(texts(later.at("/changes/nodes"), "/id")
                    .contains(added.at("/node/id").asText()));
        }
    }

    @Test
    void manyWritersAreFollowedByMany() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try (var stream = follow(Map.of());
                var socket = SocketClient.initialised(server())) {
            String beginning = stream.awaitLastId();
            socket.subscribe("1", FOLLOW, Map.of("after", beginning));
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < 8; writer++) {
                int number = writer;
                writers.add(() -> {
                    for (int i = 0; i < 10; i++) {
                        Edits.tenant("Followed By Many " + number + " " + i);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }

            // A tenant and its citation each.
            var overStream = new ArrayList<String>();
            var overSocket = new ArrayList<String>();
            for (int i = 0; i < 160; i++) {
                overStream.add(change(stream).at("/node/id").asText());
                overSocket.add(socket.next().at("/payload/data/changed/node/id").asText());
            }

            var list = data(
                            "query ($after: String) { changes(first: 200, after: $after) { nodes { id } } }",
                            Map.of("after", beginning))
                    .at("/changes/nodes");
            assertEquals(texts(list, "/id"), overStream);
            assertEquals(overStream, overSocket);
        } finally {
            threads.shutdownNow();
        }
    }

    private static EventStreamClient follow(Map<String, ?> variables) throws Exception {
        var stream = EventStreamClient.follow(server(), FOLLOW, variables);
        assertEquals(200, stream.response().statusCode());
        return stream;
    }

    private static JsonNode change(EventStreamClient stream) throws InterruptedException {
        var event = stream.next();
        assertEquals("next", event.name());
        assertTrue(event.data().path("errors").isMissingNode(), event::toString);
        return event.data().at("/data/changed");
    }

    private static String source(String slug) {
        var input = new HashMap<String, Object>();
        input.put("slug", slug);
        input.put("title", "A source");
        input.put("publisher", "A publisher");
        return Edits.done("createSource", input, "source { id }")
                .at("/source/id")
                .asText();
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
