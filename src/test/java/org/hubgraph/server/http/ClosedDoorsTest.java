package org.hubgraph.server.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionException;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** The endpoints of the GraphQL extension itself would respond without applying any limit. */
@QuarkusTest
class ClosedDoorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/smallrye-graphql", "/smallrye-graphql/", "/smallrye-graphql/schema.graphql"})
    void theyAnswerNothing(String path) {
        RestAssured.get(path).then().statusCode(404);
        RestAssured.given()
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-transport-ws", "graphql-ws"})
    void theyOpenNoWebSocket(String protocol) {
        var address = URI.create("ws://localhost:" + RestAssured.port + "/smallrye-graphql");
        var opening = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(protocol)
                .buildAsync(address, new WebSocket.Listener() {});
        assertThrows(CompletionException.class, opening::join);
    }
}
