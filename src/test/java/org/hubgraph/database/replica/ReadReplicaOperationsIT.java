package org.hubgraph.database.replica;

import java.nio.file.Path;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ReplicatedDatabase;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The canonical operations against a standby. */
@ThoroughOnly
@PostgresqlOnly
class ReadReplicaOperationsIT extends Operations {
    @TempDir
    static Path directory;

    private static ReplicatedDatabase database;
    private static PackagedServer server;

    @BeforeAll
    static void start() {
        // A statement that the replay cancels would be a failure as well.
        database = ReplicatedDatabase.startWaitingForReaders(directory);
        server = PackagedServer.launch(
                directory.resolve("server"),
                database.primary(),
                database.readReplica(),
                // The answers are compared, not their times.
                "-Dhubgraph.limit.request-milliseconds=60000");
        server.awaitReady();
        database.awaitReplay();
        server.awaitLog("answers queries");
        RestAssured.baseURI = "http://" + server.uri().getHost();
        RestAssured.port = server.uri().getPort();
    }

    /** Verifies that no query fell back to the primary because of a failure. */
    @AfterAll
    static void stop() {
        var metrics = new ServerClient();
        double byReplica =
                metrics.metric(server, "graphql_replica_queries_total{because=\"ready\",database=\"replica\"}");
        double failed =
                metrics.metric(server, "graphql_replica_queries_total{because=\"failed\",database=\"primary\"}");
        server.close();
        database.close();
        RestAssured.reset();
        assertTrue(byReplica >= 25, () -> "only " + byReplica);
        assertEquals(0, failed);
    }
}
