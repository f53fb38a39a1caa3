package org.hubgraph.server.http;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.SlowTenancies;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** If a client disconnects, its request is cancelled. */
@QuarkusTest
@EachDatabase
@TestProfile(ConfiguredServer.class)
class DisconnectTest {
    private static final String DOCUMENT = "{ hub(slug: \\\"ai-tower\\\") { tenants(first: 1) { nodes { name } } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    SlowTenancies tenancies;

    @BeforeEach
    void slow() {
        tenancies.begin();
    }

    @AfterEach
    void fast() {
        tenancies.end();
    }

    @Test
    void theConnectionToTheDatabaseIsFreeForTheNext() throws Exception {
        try (var log = LoggedErrors.begin()) {
            for (int client = 0; client < ConfiguredServer.DATABASE_CONNECTIONS + 2; client++) {
                askAndGo();

                assertEquals(
                        "AI Tower",
                        Api.query("{ hub(slug: \"ai-tower\") { name } }").getString("data.hub.name"));
            }
            assertEquals(List.of(), log.messages());
        }
    }

    private void askAndGo() throws Exception {
        byte[] body = ("{\"query\":\"" + DOCUMENT + "\"}").getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            tenancies.awaitReader();
        }
    }
}
