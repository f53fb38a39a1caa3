package org.hubgraph;

import java.nio.file.Path;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.PackagedServer;

/** The canonical operations, answered by the packaged application, the native one of a native build; on H2, from a file. */
@EachDatabase
class OperationsIT extends Operations {
    @TempDir
    static Path database;

    private static PackagedServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PackagedServer.start(database);
        RestAssured.baseURI = "http://" + server.uri().getHost();
        RestAssured.port = server.uri().getPort();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        RestAssured.reset();
    }
}
