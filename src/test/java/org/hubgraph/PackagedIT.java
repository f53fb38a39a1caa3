package org.hubgraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.WholeRegistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packaged application as an operator runs it. */
class PackagedIT {
    private static final String SNAPSHOT =
            "{\"query\":\"{ hubs { nodes { id slug createdAt version } } registry { citations lastChangedAt } }\"}";

    @TempDir
    Path directory;

    @Test
    void startsAgainOnTheSameData() throws Exception {
        String first;
        try (var server = PackagedServer.start(directory)) {
            first = answer(server.uri());
        }

        assertTrue(TestDatabase.isPostgresql() || Files.exists(directory.resolve("hubgraph.mv.db")));
        try (var server = PackagedServer.start(directory)) {
            assertEquals(first, answer(server.uri()));
        }
    }

    @Test
    void startsAgainAfterItWasKilled() throws Exception {
        String first;
        var killed = PackagedServer.start(directory);
        first = answer(killed.uri());

        killed.kill();

        try (var server = PackagedServer.start(directory)) {
            assertEquals(first, answer(server.uri()));
        }
    }

    @Test
    @H2Only
    void keepsItsDataInMemoryWhereToldTo() throws Exception {
        try (var server = PackagedServer.launch(directory, TestDatabase.empty())) {
            server.awaitReady();

            WholeRegistry.assertIn(server);
        }
        assertFalse(Files.exists(directory.resolve("hubgraph.mv.db")));
    }

    @Test
    void startsEmptyWhereThePackagedRegistryIsSwitchedOff() throws Exception {
        try (var server = PackagedServer.start(directory, "-Dhubgraph.packaged-registry.enabled=false")) {
            assertTrue(answer(server.uri()).contains("\"nodes\":[]"));
        }
    }

    private static String answer(URI server) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(SNAPSHOT))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }
}
