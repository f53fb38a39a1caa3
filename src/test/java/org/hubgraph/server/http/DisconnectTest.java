package org.hubgraph.server.http;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.SlowTenancies;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** If a client disconnects, its request is cancelled. */
@QuarkusTest
@EachDatabase
@TestProfile(GeneratedRegistry.class)
class DisconnectTest {
    private static final String DOCUMENT = "{ hubs { nodes { tenants(first: 1) { nodes { name } } } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Inject
    RegistryGenerator generator;

    @Inject
    SlowTenancies tenancies;

    @BeforeEach
    void slow() {
        generator.data();
        tenancies.begin();
    }

    @AfterEach
    void fast() {
        tenancies.end();
    }

    @Test
    void theConnectionToTheDatabaseIsFreeForTheNext() throws Exception {
        try (var log = LoggedErrors.begin()) {
            for (int client = 0; client < connections + 2; client++) {
                askAndGo();

                assertEquals(
                        "hub-001",
                        Api.query("{ hub(slug: \"hub-001\") { slug } }").getString("data.hub.slug"));
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
