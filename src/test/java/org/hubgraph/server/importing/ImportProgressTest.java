package org.hubgraph.server.importing;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestUser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The progress of an import as a subscription. */
@QuarkusTest
@ChangesRegistry
class ImportProgressTest {
    /** More than one transaction imports. */
    private static final int ROWS = 520;
    /** An import that takes longer than a client needs to follow the one behind it. */
    private static final int LONG_ROWS = 6_000;

    private static final String FOLLOW =
            "subscription ($id: ID!) { importProgress(id: $id) { id state rowsRead rowsTotal created linked suspect refused changesMade changesTakenBack } }";

    @Test
    void eachStateComesUntilTheImportHasEnded() throws Exception {
        String before = begin(LONG_ROWS);
        String id = begin(ROWS);

        JsonNode last = null;
        int events = 0;
        try (var stream = follow(id, TestUser.EDITOR)) {
            for (var event = stream.next(); !event.name().equals("complete"); event = stream.next()) {
                var now = event.data().at("/data/importProgress");
                assertEquals(id, now.path("id").asText(), now::toString);
                assertTrue(
                        last == null
                                || now.path("rowsRead").asInt()
                                        >= last.path("rowsRead").asInt(),
                        last + " is followed by " + now);
                assertTrue(!now.equals(last), "nothing has changed");
                if (last == null) {
                    // It waited for the one before it, which need not go on.
                    editor().post("/imports/" + before + "/cancel");
                }
                last = now;
                events++;
            }
        }

        assertTrue(events > 1, last::toString);
        assertEquals("DONE", last.path("state").asText());
        for (String count : List.of("rowsRead", "rowsTotal")) {
            assertEquals(ROWS, last.path(count).asInt(), last::toString);
        }
        // Some of the made-up names are similar.
        int others = last.path("linked").asInt() + last.path("suspect").asInt();
        assertEquals(ROWS - 1, last.path("created").asInt() + others, last::toString);
        assertTrue(others < 20, last::toString);
        assertEquals(1, last.path("refused").asInt(), last::toString);
        anEndedImportHasOneEvent(id, last);
        takeBack(id, ROWS - 20);
        takeBack(before, 0);
    }

    private static void anEndedImportHasOneEvent(String id, JsonNode last) throws Exception {
        try (var socket = SocketClient.initialised(server(), "Authorization", TestUser.EDITOR.credentials())) {
            socket.subscribe("1", FOLLOW, Map.of("id", id));
            assertEquals(last, socket.next().at("/payload/data/importProgress"));
            assertEquals("complete", socket.next().path("type").asText());
        }
    }

    @Test
    void onlyEditorsFollowImportsThatExist() throws Exception {
        String unknown = "00000000-0000-4000-8000-000000000000";

        assertEquals("FORBIDDEN", refused(unknown, TestUser.ADMIN));
        assertEquals("NOT_FOUND", refused(unknown, TestUser.EDITOR));
        assertEquals("NOT_FOUND", refused("no id", TestUser.EDITOR));
    }

    private static String refused(String id, TestUser user) throws Exception {
        try (var stream = follow(id, user)) {
            return stream.next().data().at("/errors/0/extensions/code").asText();
        }
    }

    private static EventStreamClient follow(String id, TestUser user) throws Exception {
        return EventStreamClient.follow(server(), FOLLOW, Map.of("id", id), "Authorization", user.credentials());
    }

    private static String begin(int rows) {
        var text = new StringBuilder("record_id,name,founded,dissolved\n");
        for (int row = 1; row <= rows; row++) {
            String word = Integer.toString(row * 7919 + 50_000_000 + rows, 36);
            text.append("progress-" + rows + "-" + row + ",Prgrss " + word + "zq " + word + "xk,2001,"
                    + (row == 7 ? "1999" : "") + "\n");
        }
        return editor().contentType("text/csv; charset=utf-8")
                .body(text.toString())
                .post("/imports?mapping=tenants")
                .path("id");
    }

    private static void takeBack(String id, int least) throws Exception {
        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        try (var stream = follow(id, TestUser.EDITOR)) {
            JsonNode last = null;
            int sum = 0;
            for (var event = stream.next(); !event.name().equals("complete"); event = stream.next()) {
                last = event.data().at("/data/importProgress");
                int takenBack = last.path("changesTakenBack").asInt();
                assertTrue(takenBack >= sum, last + " comes after " + sum);
                sum = takenBack;
            }
            assertEquals("UNDONE", last.path("state").asText());
            assertTrue(sum >= least, last::toString);
            assertEquals(last.path("changesMade"), last.path("changesTakenBack"));
        }
        editor().delete("/imports/" + id).then().statusCode(200);
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", TestUser.EDITOR.credentials());
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
