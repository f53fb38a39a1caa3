package org.hubgraph.registry.history;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.SocketClient;

import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A database that was restored to an earlier state, or that lost its last writes in a failover, lacks changes that
 * clients have cursors of. It uses their positions again, for other changes. Such a cursor is an error, and each other
 * cursor remains valid. Here the changes are deleted, which is what a client sees of such a database.
 */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class LostCursorTest {
    private static final String LIST =
            "query ($after: String, $before: String) { changes(first: 200, after: $after, before: $before)"
                    + " { edges { cursor node { id } } } }";
    private static final String FOLLOW =
            "subscription ($after: String) { changed(after: $after) { cursor node { id subjectId } } }";

    @Inject
    AgroalDataSource connections;

    @Test
    void exactlyTheCursorsOfLostChangesAreErrors() throws Exception {
        var random = new Random(Seed.of(LostCursorTest.class));
        for (int round = 0; round < 3; round++) {
            String start = end();
            var cursors = new ArrayList<String>(List.of(start));
            for (int i = 0; i < 4; i++) {
                Edits.tenant("Written Before The Loss " + round + " " + i);
                cursors.add(end());
            }
            var edges = data(LIST, Map.of("after", start)).at("/changes/edges");
            edges.forEach(edge -> cursors.add(edge.get("cursor").asText()));
            int kept = random.nextInt(edges.size());
            lose(texts(edges, "/node/id").subList(kept, edges.size()));
            Edits.tenant("Written After The Loss " + round);

            var now = data(LIST, Map.of("after", start)).at("/changes/edges");
            var known = new ArrayList<>(texts(now, "/cursor"));
            known.add(start);
            for (String cursor : cursors) {
                var after = answer(LIST, Map.of("after", cursor));
                var before = answer(LIST, Map.of("before", cursor));
                if (known.contains(cursor)) {
                    int place = cursor.equals(start) ? 0 : known.indexOf(cursor) + 1;
                    assertEquals(
                            texts(now, "/cursor").subList(place, now.size()),
                            texts(after.at("/data/changes/edges"), "/cursor"));
                    assertTrue(before.path("errors").isMissingNode(), before::toString);
                } else {
                    assertLost(after);
                    assertLost(before);
                }
            }
        }
    }

    @Test
    void aCursorOfALostChangeIsAnErrorInTheHistoryOfTheObject() throws Exception {
        var tenant = Edits.tenant("Changed Before The Loss");
        Edits.done("updateTenant", Edits.with(Edits.of(tenant), "listedIn", "Lost"), "tenant { id }");
        String history = "query ($id: ID!, $after: String) { node(id: $id) { ... on Tenant"
                + " { history(after: $after) { edges { cursor node { id } } } } } }";
        var edges = data(history, Map.of("id", tenant.get("id").asText())).at("/node/history/edges");
        assertEquals(2, edges.size());

        lose(List.of(edges.at("/1/node/id").asText()));

        assertLost(answer(
                history,
                Map.of(
                        "id",
                        tenant.get("id").asText(),
                        "after",
                        edges.at("/1/cursor").asText())));
        var rest = data(
                history,
                Map.of(
                        "id",
                        tenant.get("id").asText(),
                        "after",
                        edges.at("/0/cursor").asText()));
        assertEquals(0, rest.at("/node/history/edges").size());
    }

    @Test
    void aSubscriptionDoesNotBeginAtALostChange() throws Exception {
        String start = end();
        Edits.tenant("Followed Before The Loss");
        String cursor = end();
        lose(texts(data(LIST, Map.of("after", start)).at("/changes/edges"), "/node/id"));

        try (var byArgument = EventStreamClient.follow(server(), FOLLOW, Map.of("after", cursor));
                var byHeader = EventStreamClient.follow(server(), FOLLOW, Map.of(), "Last-Event-ID", cursor);
                var bySocket = SocketClient.initialised(server())) {
            assertLost(byArgument.next().data());
            assertLost(byHeader.next().data());
            bySocket.subscribe("1", FOLLOW, Map.of("after", cursor));
            var message = bySocket.next();
            assertEquals("error", message.get("type").asText());
            assertEquals("CURSOR_LOST", message.at("/payload/0/extensions/code").asText());
        }
    }

    /** The server may outlive the loss, if another database server takes over. */
    @Test
    void aRunningSubscriptionEndsInsteadOfSkippingChanges() throws Exception {
        String start = end();
        try (var stream = EventStreamClient.follow(server(), FOLLOW, Map.of())) {
            Edits.tenant("Received Before The Loss");
            var lost = texts(data(LIST, Map.of("after", start)).at("/changes/edges"), "/node/id");
            for (String id : lost) {
                assertEquals(
                        id, stream.next().data().at("/data/changed/node/id").asText());
            }
            lose(lost);
            Edits.tenant("Written After The Loss");

            assertLost(stream.next().data());
        }
    }

    private static void assertLost(JsonNode answer) {
        assertEquals("CURSOR_LOST", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    private static String end() {
        return data("{ registry { changesCursor } }")
                .at("/registry/changesCursor")
                .asText();
    }

    private void lose(List<String> changes) throws SQLException {
        try (var connection = connections.getConnection();
                var delete = connection.prepareStatement("delete from change where id = ?")) {
            for (String change : changes) {
                delete.setObject(1, ChangeLog.keyOf(change).orElseThrow());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
