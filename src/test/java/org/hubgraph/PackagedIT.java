package org.hubgraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;
import org.hubgraph.testsupport.WholeRegistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packaged application as an operator runs it: by its jar, as the README says, and as the image does. */
class PackagedIT {
    /** KilledIT kills servers that are writing. */
    private static final int KILLS = Repetitions.of("hubgraph.kills-at-rest", 1, 2);

    @TempDir
    Path directory;

    @Test
    void startsAgainOnTheSameData() throws Exception {
        String first;
        try (var server = PackagedServer.startJar(directory)) {
            first = answer(server.uri());
        }

        assertTrue(TestDatabase.isPostgresql() || Files.exists(directory.resolve("hubgraph.mv.db")));
        for (int kill = 0; kill < KILLS; kill++) {
            var killed = PackagedServer.start(directory);
            assertEquals(first, answer(killed.uri()));
            killed.kill();
        }
    }

    @Test
    @ThoroughOnly
    @H2Only
    void keepsItsDataInMemoryWhereToldTo() throws Exception {
        try (var server = PackagedServer.launch(directory, TestDatabase.empty())) {
            server.awaitReady();

            WholeRegistry.assertIn(server);
        }
        assertFalse(Files.exists(directory.resolve("hubgraph.mv.db")));
    }

    @Test
    @ThoroughOnly
    void startsEmptyWhereThePackagedRegistryIsSwitchedOffWithACursorToFollowItFrom() throws Exception {
        TestUser.CURATOR.addTo(directory);
        try (var server = PackagedServer.startAnew(directory, "-Dhubgraph.packaged-registry.enabled=false")) {
            assertTrue(answer(server.uri()).contains("\"nodes\":[]"));
            var start = GraphQLCall.parsed(
                            send(request(server.uri(), "{ registry { changesCursor } changes { totalCount } }"))
                                    .body())
                    .get("data");
            assertEquals(0, start.at("/changes/totalCount").asInt(), start::toString);
            var added = send(request(
                            server.uri(),
                            "mutation { createSource(input: { slug: \"first\", title: \"First\", publisher: \"A publisher\" })"
                                    + " { source { id } } }")
                    .header("Authorization", TestUser.CURATOR.credentials()));

            try (var stream = EventStreamClient.follow(
                    server.uri(),
                    "subscription ($after: String) { changed(after: $after) { node { subjectId } } }",
                    Map.of("after", start.at("/registry/changesCursor").asText()))) {
                assertEquals(
                        GraphQLCall.parsed(added.body()).at("/data/createSource/source/id"),
                        stream.next().data().at("/data/changed/node/subjectId"));
            }
        }
    }

    @Test
    void answersTrustedDocumentsOnlyAndHasNoPagesWhereToldTo() throws Exception {
        try (var server = PackagedServer.start(
                directory, "-Dhubgraph.documents.trusted-only=true", "-Dhubgraph.pages.enabled=false")) {
            var trusted = send(HttpRequest.newBuilder(server.uri().resolve("/graphql?documentId=fund-sizes")));
            var other = send(snapshot(server.uri()));

            assertEquals(
                    4,
                    GraphQLCall.parsed(trusted.body()).at("/data/funds/nodes").size(),
                    trusted.body());
            assertEquals(400, other.statusCode());
            assertTrue(other.body().contains("only trusted documents"), other.body());
            for (var path : List.of("/", "/explore", "/import", "/hubs/station-f", "/docs", "/sitemap.xml")) {
                assertEquals(404, status(server, path), path);
            }
            assertEquals(200, status(server, "/graphiql"), "the playground has a setting of its own");
        }
    }

    private static int status(PackagedServer server, String path) throws Exception {
        return send(HttpRequest.newBuilder(server.uri().resolve(path))).statusCode();
    }

    private static String answer(URI server) throws Exception {
        var response = send(snapshot(server));
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static HttpRequest.Builder snapshot(URI server) {
        return request(server, "{ hubs { nodes { id slug createdAt version } } registry { citations lastChangedAt } }");
    }

    private static HttpRequest.Builder request(URI server, String document) {
        return HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .POST(HttpRequest.BodyPublishers.ofString(GraphQLCall.json(Map.of("query", document))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
