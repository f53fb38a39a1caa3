package org.hubgraph.server.importing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A server is killed (SIGKILL) while it imports a file. The next server continues the import by itself: each row is
 * imported once, and the report is complete.
 *
 * <p>Every build kills the server once. {@code -Dhubgraph.import-kills=20} does it twenty times.
 */
class ImportKilledIT {
    private static final int KILLS = Repetitions.of("hubgraph.import-kills", 1, 20);
    private static final int ROWS = Repetitions.of("hubgraph.import-rows", 300, 800);
    /** Maximum time after the first rows have been imported. */
    private static final int LONGEST_MILLIS = 1_500;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(Seed.of(ImportKilledIT.class));

    @Test
    void theNextServerImportsTheRestAndNoRowTwice() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            String id;
            long read;
            var server = PackagedServer.start(directory, Editor.settings());
            try {
                id = send(server, kill);
                server.await("import a row", () -> rowsRead(server, id) > 0);
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                read = rowsRead(server, id);
            } finally {
                server.kill();
            }
            try (var next = PackagedServer.start(directory, Editor.settings())) {
                next.await("end the import", () -> !isRunning(next, id));
                assertComplete(next, id, kill);
            }
            assertTrue(read > 0 && read <= ROWS, "killed after row " + read);
        }
    }

    private String send(PackagedServer server, int kill) throws IOException, InterruptedException {
        var text = new StringBuilder("record_id,name,founded\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append(kill)
                    .append('-')
                    .append(row)
                    .append(",Killed ")
                    // Names that have nothing in common: rows of similar names wait for a decision.
                    .append(UUID.nameUUIDFromBytes((kill + "-" + row).getBytes(StandardCharsets.UTF_8)))
                    .append(" Works,2001\n");
        }
        var request = HttpRequest.newBuilder(server.uri().resolve("/imports?mapping=tenants"))
                .header("Authorization", Editor.credentials())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(text.toString()))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(202, response.statusCode(), response.body());
        return JSON.readTree(response.body()).get("id").asText();
    }

    private JsonNode get(PackagedServer server, String path) {
        var request = HttpRequest.newBuilder(server.uri().resolve("/imports/" + path))
                .header("Authorization", Editor.credentials())
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException broken) {
            return JSON.createObjectNode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private long rowsRead(PackagedServer server, String id) {
        return get(server, id).path("rowsRead").asLong();
    }

    private boolean isRunning(PackagedServer server, String id) {
        String state = get(server, id).path("state").asText("");
        return state.isEmpty() || state.equals("RUNNING") || state.equals("QUEUED");
    }

    private void assertComplete(PackagedServer server, String id, int kill) {
        var run = get(server, id);
        assertEquals("DONE", run.path("state").asText(), run::toString);
        var ordinals = new HashSet<Long>();
        for (var row : get(server, id + "/report").path("reports")) {
            assertEquals("CREATED", row.path("outcome").asText(), row::toString);
            assertTrue(ordinals.add(row.path("ordinal").asLong()), row::toString);
        }
        assertEquals(ROWS, ordinals.size());
        String tenants = "{ tenants(filter: { name: { startsWith: \"Killed\" } }) { totalCount } }";
        assertEquals(
                (kill + 1) * ROWS,
                new Editor()
                        .data(server, tenants, Map.of())
                        .at("/tenants/totalCount")
                        .asInt());
    }
}
