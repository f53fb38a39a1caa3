package org.hubgraph.database.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Program;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a full disk, nothing is written, all data can be read, and the health check reports the state. */
@ThoroughOnly
@H2Only
class FullDiskIT {
    private static final String QUERY = "{ tenants(first: 5) { nodes { name } } }";
    private static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String FIND = "query ($name: String!) { search(text: $name) { totalCount } }";
    private static final String[] NO_CACHE = Editor.settings("-Dhubgraph.response-cache.enabled=false");

    @TempDir
    Path directory;

    private final Editor editor = new Editor();

    @Test
    void mutationsAreRefusedInTimeAndQueriesAnswered() throws Exception {
        var settings = Editor.settings(
                "-Dhubgraph.response-cache.enabled=false", "-Dhubgraph.database.reserved-bytes=" + Long.MAX_VALUE / 2);
        try (var server = PackagedServer.start(directory, settings)) {
            var answer = create(server, "No Room");

            assertEquals("INTERNAL", answer.at("/errors/0/extensions/code").asText(), answer::toString);
            assertTrue(answer.at("/errors/0/message").asText().contains("disk is full"), answer::toString);
            assertEquals(0, found(server, "No Room"));
            assertEquals(
                    5, editor.data(server, QUERY, Map.of()).at("/tenants/nodes").size());
            server.await("be ready", server::isReady);
            assertFalse(server.isWell());
        }
    }

    /** If the disk fills up despite the check, a write fails midway. */
    @Test
    void aWriteThatFailsTakesNothingFromWhoReads() throws Exception {
        try (var server = PackagedServer.start(directory, NO_CACHE)) {
            assertTrue(create(server, "Before").path("errors").isMissingNode());
            limitFiles(server, "1");

            for (int number = 0; number < 5; number++) {
                String name = "Does Not Fit " + number;
                assertFalse(create(server, name).path("errors").isMissingNode());
                assertEquals(1, found(server, "Before"));
                assertEquals(0, found(server, name));
            }
            limitFiles(server, "unlimited");

            server.await("write again", () -> {
                try {
                    return create(server, "After").path("errors").isMissingNode();
                } catch (Exception lost) {
                    return false;
                }
            });
            assertEquals(1, found(server, "After"));
        }
        try (var server = PackagedServer.start(directory, NO_CACHE)) {
            assertEquals(1, found(server, "Before"));
            assertEquals(1, found(server, "After"));
        }
    }

    private JsonNode create(PackagedServer server, String name) throws Exception {
        return editor.send(server, CREATE, Map.of("name", name), null).json();
    }

    private int found(PackagedServer server, String name) {
        return editor.data(server, FIND, Map.of("name", name))
                .at("/search/totalCount")
                .asInt();
    }

    /** @param bytes the maximum file size that the server can write */
    private static void limitFiles(PackagedServer server, String bytes) throws IOException, InterruptedException {
        var program = Program.required("prlimit", "util-linux").toString();
        var limiting = new ProcessBuilder(program, "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":");
        assertEquals(0, limiting.start().waitFor());
    }
}
