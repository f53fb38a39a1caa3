package org.hubgraph.database.replica;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Pooler;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The canonical operations through a connection pooler, and writers, readers and followers on two servers. Writes go to a
 * database of their own, so that the golden files remain valid.
 */
abstract class ThroughPooler extends Operations {
    private static final int WRITERS = 6;
    private static final int READERS = 4;
    private static final int FOLLOWERS = 4;
    private static final int WRITES = 200;

    @TempDir
    static Path directory;

    private static final List<PackagedServer> STARTED = new ArrayList<>();
    private static Pooler pooler;

    @AfterAll
    static void stop() {
        RestAssured.reset();
        STARTED.forEach(PackagedServer::kill);
        STARTED.clear();
        if (pooler != null) {
            pooler.close();
        }
    }

    /** Starts a server for the operations. */
    static void start(Pooler before, TestDatabase database, String... settings) {
        pooler = before;
        var server = launch("operations", pooler.before(database), settings);
        server.awaitReady();
        RestAssured.baseURI = "http://" + server.uri().getHost();
        RestAssured.port = server.uri().getPort();
    }

    private static PackagedServer launch(String name, TestDatabase database, String... settings) {
        var folder = directory.resolve(name);
        TestUser.CURATOR.addTo(folder);
        // The answers are compared, not their times.
        var all = Stream.concat(Stream.of("-Dhubgraph.limit.request-milliseconds=60000"), Stream.of(settings));
        var server = PackagedServer.launch(folder, database, all.toArray(String[]::new));
        STARTED.add(server);
        return server;
    }

    /** A database with the settings that the manual requires, and those of a server that uses it. */
    abstract TestDatabase database() throws SQLException;

    abstract String[] settings();

    @Test
    void whatIsAcknowledgedIsSeenThroughTwoServers() throws Exception {
        var database = pooler.before(database());
        var settings = PackagedServer.withoutQuotas(settings());
        var servers = List.of(launch("one", database, settings), launch("other", database, settings));
        servers.forEach(PackagedServer::awaitReady);
        var load = new FailoverLoad(() -> servers, WRITERS, READERS, FOLLOWERS);

        load.awaitWrites(WRITES);

        load.end();
    }

    /** @param words of the message that says what to set */
    static void assertRefused(TestDatabase database, List<String> words, String... settings) {
        var server = launch("refused" + STARTED.size(), database, settings);
        assertNotEquals(0, server.awaitEnd());
        for (String word : words) {
            assertTrue(server.log().contains(word), () -> word + ":\n" + server.log());
        }
    }
}
