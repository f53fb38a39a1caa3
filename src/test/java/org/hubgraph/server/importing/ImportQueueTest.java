package org.hubgraph.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static io.restassured.RestAssured.given;
import static org.hubgraph.server.importing.ImportCalls.await;
import static org.hubgraph.server.importing.ImportCalls.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Imports that wait for each other, and imports whose file is elsewhere. */
@QuarkusTest
@ChangesRegistry
class ImportQueueTest {
    private static final String HEADER = "record_id,name,founded\n";

    @Inject
    ImportLimits limits;

    @Test
    void aFileIsRefusedWhileTooManyImportsWait() throws Exception {
        var before = files();
        var ids = new ArrayList<String>();
        ids.add(post(large()).path("id"));
        for (int waiting = 0; waiting < limits.queued() / 2; waiting++) {
            ids.add(post(HEADER + "queued,Waits,\n").path("id"));
        }
        var second = post(HEADER + "queued,Comes Too Late,\n");
        assertEquals(503, second.statusCode(), "one editor leaves room to others: " + second.asString());
        for (int waiting = 0; waiting < limits.queued() / 2; waiting++) {
            var accepted = post(TestUser.CURATOR, HEADER + "queued,Waits,\n");
            assertEquals(202, accepted.statusCode(), accepted::asString);
            ids.add(accepted.path("id"));
        }

        var refused = post(TestUser.CURATOR, HEADER + "queued,Comes Too Late,\n");

        assertEquals(503, refused.statusCode(), refused::asString);
        assertEquals("LIMIT_EXCEEDED", refused.path("errors[0].extensions.code"));
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0, refused::asString);
        assertEquals(before.size() + ids.size(), files().size(), "a refused file is not kept");
        for (int last = ids.size() - 1; last >= 0; last--) {
            editor().post("/imports/" + ids.get(last) + "/cancel");
        }
        for (String id : ids) {
            await(id, "CANCELLED");
            takeBack(id);
        }
        var accepted = post(HEADER + "no row of this file is imported\n");
        assertEquals(202, accepted.statusCode(), accepted::asString);
        String id = accepted.path("id");
        await(id, "DONE");
        takeBack(id);
    }

    @Test
    @ThoroughOnly
    void anImportThatIsCancelledBeforeItsTurnStaysSo() throws Exception {
        String running = post(large()).path("id");
        var waiting = new ArrayList<String>();
        for (int number = 0; number < limits.queued() / 2; number++) {
            waiting.add(post(HEADER + "queued,Waits,\n").path("id"));
        }
        for (String id : waiting) {
            editor().post("/imports/" + id + "/cancel").then().statusCode(200);
        }
        editor().delete("/imports/" + waiting.get(0)).then().statusCode(200);

        var accepted = post(HEADER + "no row of this file is imported\n");
        assertEquals(202, accepted.statusCode(), accepted::asString);
        editor().post("/imports/" + running + "/cancel");

        await(accepted.path("id"), "DONE");
        await(running, "CANCELLED");
        for (String id : waiting) {
            assertEquals("CANCELLED", editor().get("/imports/" + id).path("state"));
            takeBack(id);
        }
        takeBack(running);
        takeBack(accepted.path("id"));
    }

    /** As on another server with the same database and a folder of its own. */
    @Test
    void anImportWithoutItsFileSaysWhatServersShare() throws Exception {
        var before = files();
        String id = post(HEADER + "1,\"never closed\n").path("id");
        await(id, "FAILED");
        var added = files().stream().filter(file -> !before.contains(file)).toList();
        assertEquals(1, added.size());
        Files.delete(added.get(0));

        editor().get("/imports/" + id + "/refused").then().statusCode(409);
        editor().post("/imports/" + id + "/resume").then().statusCode(202);

        var failed = await(id, "FAILED");
        assertTrue(failed.path("fault").asText().contains("hubgraph.import.directory"), failed::toString);
        assertFalse(failed.path("fileKept").asBoolean(true));
        editor().delete("/imports/" + id).then().statusCode(200);
    }

    private static String large() {
        var text = new StringBuilder(HEADER);
        for (int row = 1; row <= 5_000; row++) {
            String word = Integer.toString(row * 7919 + 60_000_000, 36);
            text.append("queue-" + row + ",Quvzk " + word + "vb " + word + "pf,2001\n");
        }
        return text.toString();
    }

    private Set<Path> files() throws IOException {
        try (var all = Files.list(Path.of(limits.directory()))) {
            return all.collect(Collectors.toSet());
        } catch (IOException none) {
            return Set.of();
        }
    }

    private static Response post(String csv) {
        return post(TestUser.EDITOR, csv);
    }

    private static Response post(TestUser user, String csv) {
        return given().header("Authorization", user.credentials())
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/imports?mapping=tenants");
    }

    private static void takeBack(String id) throws InterruptedException {
        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        assertEquals("[]", await(id, "UNDONE").path("remaining").toString());
        editor().delete("/imports/" + id).then().statusCode(200);
    }
}
