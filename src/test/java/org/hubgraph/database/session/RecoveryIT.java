package org.hubgraph.database.session;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.ArchivedDatabase;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The point-in-time recovery of the manual: the cluster is restored to an instant before a mistake. */
@PostgresqlOnly
@ThoroughOnly
class RecoveryIT {
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input)" + " { tenant { id version } } }";
    private static final String CHANGES = "query ($after: String) { changes(first: 200, after: $after)"
            + " { edges { cursor node { id kind subjectId version at } } pageInfo { hasNextPage endCursor } } }";
    private static final String NODE = "query ($id: ID!) { node(id: $id) { id } }";

    @TempDir
    static Path directory;

    private final ServerClient client = new ServerClient();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void serversOnTheRestoredClusterShowTheRegistryOfTheInstant() throws Exception {
        try (var database = ArchivedDatabase.start(directory.resolve("database"))) {
            var contents = new TableContents(database.dataSource());
            String known;
            String lost;
            String lostTenant;
            String lostTag;
            Map<String, String> then;
            JsonNode changesThen;
            Instant instant;
            try (var server = launch(database)) {
                create(server, "Before The Backup");
                known = end(server);
                database.backUp();
                create(server, "After The Backup");
                create(server, "Right Before The Instant");
                then = contents.fingerprints();
                changesThen = changes(server, known);
                instant = database.now();
                // The clocks of the commits and this one differ by less.
                Thread.sleep(1_000);
                lostTenant = create(server, "The Mistake");
                for (int i = 0; i < 5; i++) {
                    create(server, "After The Mistake " + i);
                }
                lost = end(server);
                lostTag = tag(server, "none");
                assertEquals("304", tag(server, lostTag));
            }
            database.recover(instant);
            assertEquals(then, new TableContents(database.dataSource()).fingerprints());

            try (var server = launch(database)) {
                assertEquals(changesThen, changes(server, known));
                assertTrue(client.ask(server, NODE, Map.of("id", lostTenant))
                        .at("/data/node")
                        .isNull());
                // The same numbers again, and some more.
                for (int i = 0; i < 8; i++) {
                    create(server, "Written Instead " + i);
                }

                assertNotEquals("304", tag(server, lostTag));
                var refused = client.ask(server, CHANGES, Map.of("after", lost));
                assertEquals(
                        "CURSOR_LOST", refused.at("/errors/0/extensions/code").asText(), refused::toString);
                var all = changes(server, known).at("/changes/edges");
                var before = changesThen.at("/changes/edges");
                assertEquals(before.size() + 8 * 2, all.size());
                for (int i = 0; i < before.size(); i++) {
                    assertEquals(before.get(i), all.get(i));
                    var rest = changes(server, before.get(i).get("cursor").asText());
                    assertEquals(all.size() - i - 1, rest.at("/changes/edges").size());
                }
            }
        }
    }

    private static PackagedServer launch(ArchivedDatabase database) throws Exception {
        var folder = directory.resolve("server");
        TestUser.CURATOR.addTo(folder);
        var server = PackagedServer.launch(folder, database.database(), PackagedServer.withoutQuotas());
        server.awaitReady();
        return server;
    }

    private String create(PackagedServer server, String name) throws Exception {
        var input = Map.of(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"),
                "citations",
                List.of(Map.of("source", "g-enews")));
        var created = client.ask(server, CREATE, Map.of("input", input));
        assertTrue(created.path("errors").isMissingNode(), created::toString);
        return created.at("/data/createTenant/tenant/id").asText();
    }

    private String end(PackagedServer server) throws Exception {
        return client.ask(server, "{ registry { changesCursor } }", Map.of())
                .at("/data/registry/changesCursor")
                .asText();
    }

    private JsonNode changes(PackagedServer server, String after) throws Exception {
        var page = client.ask(server, CHANGES, Map.of("after", after));
        assertTrue(page.path("errors").isMissingNode(), page::toString);
        assertFalse(page.at("/data/changes/pageInfo/hasNextPage").asBoolean());
        return page.get("data");
    }

    /** The entity tag of a response that depends on all tenants; {@code 304} if it has the given one. */
    private String tag(PackagedServer server, String known) throws Exception {
        var request = HttpRequest.newBuilder(server.uri().resolve("/graphql?documentId=registry"))
                .header("If-None-Match", known)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return response.statusCode() == 304
                ? "304"
                : response.headers().firstValue("ETag").orElseThrow();
    }
}
