package org.hubgraph;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.WholeRegistry;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** A server that is killed (SIGKILL) while it loads the packaged registry for the first time loads all of it the next time. */
class FirstLoadIT {
    private static final String SAY_STATEMENTS = "-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG";

    @TempDir
    Path directory;

    /** @param table the server is killed as soon as it stores rows of it; sources come first, visits late */
    @ParameterizedTest
    @ValueSource(strings = {"source", "tenant", "visit"})
    void theNextStartLoadsEverythingOnce(String table) throws Exception {
        var killed = PackagedServer.launch(directory, TestDatabase.of(directory), SAY_STATEMENTS);
        killed.awaitLog("insert into " + table + " ");
        killed.kill();
        assertFalse(killed.log().contains(WholeRegistry.loaded()), "it was killed in time");

        try (var server = PackagedServer.start(directory)) {
            server.awaitLog(WholeRegistry.loaded());
            WholeRegistry.assertIn(server);
        }
    }
}
