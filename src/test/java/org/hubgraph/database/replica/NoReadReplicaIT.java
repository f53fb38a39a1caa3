package org.hubgraph.database.replica;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A setting that cannot be applied is not ignored. */
@ThoroughOnly
@H2Only
class NoReadReplicaIT {
    @TempDir
    Path directory;

    @Test
    void aServerOnH2DoesNotStartWithAReplica() {
        var server = PackagedServer.launch(
                directory,
                TestDatabase.loaded(directory),
                "-Dhubgraph.read-replica.url=jdbc:postgresql://127.0.0.1:1/none");

        assertNotEquals(0, server.awaitEnd());
        assertTrue(server.log().contains("H2 does not support replicas"), server::log);
    }
}
