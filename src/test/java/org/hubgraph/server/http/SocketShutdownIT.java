package org.hubgraph.server.http;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server that is stopped answers each operation that it has begun on a WebSocket; each other has no effect. */
@ThoroughOnly
class SocketShutdownIT {
    private static final String LONG = "{ hubs { nodes { name tenants { nodes { name people(first: 5) { nodes { name"
            + " affiliations(first: 5) { nodes { organisation { __typename } } } } } } } } } }";
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } } }";
    private static final int OPERATIONS = 60;
    private static final int CONCURRENT = 10;
    /** The exit status of a JVM after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path directory;

    private PackagedServer server;

    private void start() {
        server = PackagedServer.start(
                directory,
                PackagedServer.withoutQuotas(
                        "-Dquarkus.shutdown.delay=1s",
                        "-Dquarkus.shutdown.timeout=60s",
                        "-Dhubgraph.limit.socket-operations=" + OPERATIONS,
                        "-Dhubgraph.limit.client-operations=2",
                        "-Dhubgraph.limit.request-milliseconds=60000"));
    }

    @AfterEach
    void kill() {
        server.kill();
    }

    /** Their responses come long after the shutdown has begun, and take some time to be read. */
    @Test
    void whatAWebSocketHasAskedIsAnsweredFirst() throws Exception {
        start();
        try (var socket = SocketClient.initialised(server.uri())) {
            for (int number = 0; number < OPERATIONS; number++) {
                socket.subscribe("" + number, longQuery(number), Map.of());
            }
            // Messages are read in order: when this one is answered, the server has begun all operations.
            socket.send(Map.of("type", "ping"));
            var answered = new HashSet<String>();
            boolean terminated = false;
            for (var message = socket.next(); message != null; message = socket.next()) {
                switch (message.get("type").asText()) {
                    case "pong" -> {
                        server.terminate();
                        terminated = true;
                    }
                    case "next" -> answered.add(answeredId(message));
                    default -> assertEquals("complete", message.get("type").asText(), message::toString);
                }
            }

            assertTrue(terminated);
            assertEquals(OPERATIONS, answered.size());
            assertEquals(1001, socket.closeCode());
            assertEquals(TERMINATED, server.awaitEnd());
            assertFalse(server.log().contains("Timed out"), server::log);
        }
    }

    /** The client asks again whenever it has a response, until the socket is closed. Every second operation writes. */
    @Test
    void whatAClosedWebSocketHasNotAnsweredHasNoEffect() throws Exception {
        TestUser.CURATOR.addTo(directory);
        start();
        var asked = new TreeSet<Integer>();
        var answered = new TreeSet<Integer>();
        try (var socket = SocketClient.initialised(server.uri(), "Authorization", TestUser.CURATOR.credentials())) {
            while (asked.size() < CONCURRENT) {
                ask(socket, asked);
            }
            server.terminate();
            for (var message = socket.next(); message != null; message = socket.next()) {
                if (message.get("type").asText().equals("next")) {
                    answered.add(Integer.valueOf(answeredId(message)));
                } else {
                    ask(socket, asked);
                }
            }
            assertEquals(1001, socket.closeCode());
            assertEquals(TERMINATED, server.awaitEnd());
        }
        assertTrue(answered.size() >= CONCURRENT, answered.size() + " of " + asked.size());

        start();
        var client = new ServerClient();
        for (int number : asked) {
            var tenant = client.ask(server, "{ tenant(slug: \"asked-" + number + "\") { slug } }", Map.of())
                    .at("/data/tenant");
            assertEquals(number % 2 == 0 && answered.contains(number), tenant.isObject(), "operation " + number);
        }
    }

    private static void ask(SocketClient socket, Set<Integer> asked) {
        int number = asked.size();
        asked.add(number);
        try {
            if (number % 2 == 0) {
                var input = Edits.cited(
                        "slug",
                        "asked-" + number,
                        "names",
                        List.of(Map.of("text", "Asked " + number, "language", "en", "kind", "OFFICIAL")),
                        "kinds",
                        List.of("COMPANY"));
                socket.subscribe("" + number, CREATE, Map.of("input", input));
            } else {
                socket.subscribe("" + number, longQuery(number), Map.of());
            }
        } catch (CompletionException closed) {
            // The operation was not sent.
        }
    }

    /** Each is another query, because the response to the same one comes from a cache. */
    private static String longQuery(int number) {
        return LONG.replace("hubs", "all" + number + ": hubs");
    }

    /** The id of the operation that a message {@code next} answers without errors. */
    private static String answeredId(JsonNode message) {
        assertTrue(message.at("/payload/errors").isMissingNode(), message::toString);
        return message.get("id").asText();
    }
}
