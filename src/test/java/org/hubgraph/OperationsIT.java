package org.hubgraph;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.hubgraph.testsupport.PackagedServer;

/**
 * The canonical operations against the packaged application, or the executable of a native build; on H2, with a file.
 */
class OperationsIT extends Operations {
    @BeforeAll
    static void start() {
        var server = PackagedServer.shared().uri();
        RestAssured.baseURI = "http://" + server.getHost();
        RestAssured.port = server.getPort();
    }

    @AfterAll
    static void reset() {
        RestAssured.reset();
    }
}
