package org.hubgraph.database.replica;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;
import org.hubgraph.testsupport.WholeRegistry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.security.MessageDigest.getInstance;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Servers that start concurrently on one empty PostgreSQL. An H2 database has only one server. */
@PostgresqlOnly
@ThoroughOnly
class ReplicasIT {
    private static final String OPENED = "opened without changes";
    private static final String QUERY = "{ hubs(first: 1) { nodes { city } } }";

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static PackagedServer one;
    private static PackagedServer other;

    @BeforeAll
    static void startAtOnce() {
        database = TestDatabase.empty();
        one = PackagedServer.launch(directory.resolve("one"), database);
        other = PackagedServer.launch(directory.resolve("other"), database);
        one.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void oneMigratesAndLoadsAndTheOtherFindsEverythingThere() throws Exception {
        assertEquals(1, said(WholeRegistry.loaded()), one.log() + other.log());
        assertEquals(1, said(OPENED), one.log() + other.log());
        WholeRegistry.assertIn(one);
        WholeRegistry.assertIn(other);
    }

    @Test
    void whatChangesIsSeenByBothAtOnce() throws Exception {
        for (String city : List.of("Daejeon", "Shanghai", "Busan")) {
            rename(city);

            ask(one, Map.of("query", QUERY)).then().body("data.hubs.nodes[0].city", equalTo(city));
            ask(other, Map.of("query", QUERY)).then().body("data.hubs.nodes[0].city", equalTo(city));
        }
    }

    /**
     * The protocol allows it: a server may forget a document at any time, and the client then sends the document again.
     */
    @Test
    void aDocumentRegisteredWithOneIsSentAlongToTheOther() throws Exception {
        var hash = HexFormat.of().formatHex(getInstance("SHA-256").digest(QUERY.getBytes(UTF_8)));
        var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        ask(one, Map.of("query", QUERY, "extensions", extensions)).then().body("errors", nullValue());

        ask(other, Map.of("extensions", extensions))
                .then()
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));

        ask(other, Map.of("query", QUERY, "extensions", extensions)).then().body("errors", nullValue());
        ask(other, Map.of("extensions", extensions)).then().body("errors", nullValue());
    }

    private static long said(String text) {
        return Stream.of(one, other)
                .filter(server -> server.log().contains(text))
                .count();
    }

    private static void rename(String city) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("update hub set city = ?")) {
            statement.setString(1, city);
            statement.executeUpdate();
        }
    }

    private static Response ask(PackagedServer server, Map<String, ?> body) {
        return RestAssured.given()
                .baseUri("http://" + server.uri().getHost())
                .port(server.uri().getPort())
                .contentType("application/json")
                .body(body)
                .post("/graphql");
    }
}
