package org.hubgraph.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Limits on subscribers: no client can make the server buffer more for it than its budget. */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class SlowConsumerTest {
    /**
     * A quarter of a megabyte for one change: many aliases, each with a reason of the maximum length. The names are
     * short, because reading a document of more than 1,024 characters counts against the client's quota.
     */
    private static final String MUCH = "subscription{changed(types:[TENANT]){cursor node{subjectId "
            + IntStream.range(0, 90)
                    .mapToObj(i -> Integer.toString(i + 360, 36) + ":reason")
                    .collect(Collectors.joining(" "))
            + "}}}";

    private static final String LITTLE = "subscription ($after: String) {"
            + " changed(types: [TENANT], after: $after) { cursor node { subjectId } } }";
    private static final int CHANGES = 22;

    @Inject
    MeterRegistry metrics;

    @Inject
    ByteBudgets budgets;

    @Test
    void aStreamThatIsNotReadIsCutAndGoneOnWithWithoutAGap() throws Exception {
        double before = cut();
        String beginning;
        try (var quick = EventStreamClient.follow(server(), LITTLE, Map.of())) {
            beginning = quick.awaitLastId();
        }
        String body = GraphQLCall.json(Map.of("query", MUCH));
        try (var slow = slowly("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: text/event-stream\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n" + body)) {
            awaitOpen(1);
            writeMuch();
            await(() -> cut() > before);
            awaitOpen(0);

            String got = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(got.startsWith("HTTP/1.1 200 "), got.substring(0, 100));
            String last = got.substring(got.lastIndexOf("event: "));
            assertTrue(last.startsWith("event: next\ndata: {\"errors\":["), last);
            assertTrue(last.contains("\"code\":\"SLOW_CONSUMER\""), last);
            assertFalse(got.contains("event: complete"), "it is to be gone on with");
        }
        // No unsent event is lost.
        try (var again = EventStreamClient.follow(server(), LITTLE, Map.of(), "Last-Event-ID", beginning)) {
            for (int i = 0; i < CHANGES; i++) {
                assertEquals("next", again.next().name());
            }
        }
    }

    @Test
    void aSocketThatIsNotReadIsCut() throws Exception {
        double before = cut();
        try (var slow =
                slowly("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")) {
            assertTrue(readUntil(slow, "\r\n\r\n"), "it is a WebSocket from then on");
            var out = slow.getOutputStream();
            out.write(frame(GraphQLCall.json(Map.of("type", "connection_init"))));
            // Subscriptions are accepted only after connection_ack.
            assertTrue(readUntil(slow, "connection_ack"));
            out.write(
                    frame(GraphQLCall.json(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", MUCH)))));
            awaitOpen(1);
            writeMuch();
            await(() -> cut() > before);
            awaitOpen(0);

            byte[] got = slow.getInputStream().readAllBytes();

            // The start of a close frame with code 4450 (RFC 6455, section 5.5.1).
            String text = new String(got, StandardCharsets.ISO_8859_1);
            int close = text.lastIndexOf("\u0088");
            assertEquals("\u0011\u0062SLOW_CONSUMER", text.substring(close + 2, close + 17));
        }
    }

    /** It reads, but others have used up the memory. */
    @Test
    void aSubscriptionWithoutMemoryIsCutAndGoneOnWith() throws Exception {
        var others = budgets.waiting().share("others");
        String beginning;
        try (var stream = EventStreamClient.follow(server(), MUCH, Map.of());
                var socket = SocketClient.initialised(server())) {
            socket.subscribe("1", MUCH, Map.of());
            socket.subscribe("2", LITTLE, Map.of());
            awaitOpen(3);
            beginning = stream.awaitLastId();
            others.force(2L * ConfiguredServer.CLIENT_WAITING_BYTES);
            write(0);

            assertEquals("2", socket.next().get("id").asText(), "a small response has room");
            assertNull(socket.next());
            assertEquals(4450, socket.closeCode());
            assertEquals(
                    "SLOW_CONSUMER",
                    stream.next().data().at("/errors/0/extensions/code").asText());
            assertNull(stream.next());
            awaitOpen(0);
        } finally {
            others.close();
        }
        try (var again = EventStreamClient.follow(server(), MUCH, Map.of(), "Last-Event-ID", beginning)) {
            assertFalse(again.next().data().at("/data/changed/node/subjectId").isMissingNode());
        }
    }

    @Test
    void aSocketThatSaysNothingIsClosed() throws Exception {
        try (var client = SocketClient.open(server())) {
            assertEquals(4408, client.closeCode());
        }
    }

    @Test
    void aSocketHasSoManyOperationsAndNoMore() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            for (int i = 0; i <= ConfiguredServer.SOCKET_OPERATIONS; i++) {
                client.subscribe("" + i, LITTLE, Map.of());
            }

            var error = client.next();

            assertEquals("error", error.get("type").asText());
            assertEquals(
                    "" + ConfiguredServer.SOCKET_OPERATIONS, error.get("id").asText());
            assertEquals(
                    "socket-operations", error.at("/payload/0/extensions/limit").asText());
        }
    }

    @Test
    void aClientHasSoManyConnectionsAndNoMore() throws Exception {
        var open = new ArrayList<AutoCloseable>();
        try {
            var one = SocketClient.initialised(server());
            open.add(one);
            while (open.size() < ConfiguredServer.LONG_CONNECTIONS) {
                var stream = EventStreamClient.follow(server(), LITTLE, Map.of());
                open.add(stream);
                stream.awaitLastId();
            }
            assertThrows(CompletionException.class, () -> SocketClient.open(server()));
            try (var refused = EventStreamClient.follow(server(), LITTLE, Map.of())) {
                assertEquals(429, refused.response().statusCode());
                var body = GraphQLCall.parsed(
                        new String(refused.response().body().readAllBytes(), StandardCharsets.UTF_8));
                assertEquals(
                        "client-connections",
                        body.at("/errors/0/extensions/limit").asText());
            }
            one.send(Map.of("type", "ping"));
            assertEquals("pong", one.next().get("type").asText());
        } finally {
            for (var each : open) {
                each.close();
            }
        }
        awaitOpen(0);
    }

    /** A client with small buffers that does not read the response. */
    private static Socket slowly(String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(65_536);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean readUntil(Socket socket, String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return false;
            }
            read.append((char) next);
        }
        return true;
    }

    /** A text frame of a client, which must be masked (RFC 6455, section 5.2); the mask here is zero. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        boolean small = payload.length < 126;
        var frame = ByteBuffer.allocate((small ? 6 : 8) + payload.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | (small ? payload.length : 126)));
        if (!small) {
            frame.putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).array();
    }

    private void writeMuch() {
        for (int i = 0; i < CHANGES; i++) {
            write(i);
        }
    }

    private void write(int number) {
        var input = Edits.cited(
                "names",
                List.of(Map.of("text", "Too Much At Once " + number, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"));
        var answer = GraphQLCall.json(GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials()),
                "mutation ($input: CreateTenantInput!, $reason: String) {"
                        + " createTenant(input: $input, reason: $reason) { tenant { id } } }",
                Map.of("input", input, "reason", "한".repeat(1_000)),
                null));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    private double cut() {
        return metrics.get("graphql.subscriptions.cut").counter().count();
    }

    private void awaitOpen(int count) throws InterruptedException {
        await(() -> metrics.get("graphql.subscriptions").gauge().value() == count);
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        for (int tries = 0; !happened.getAsBoolean(); tries++) {
            assertTrue(tries < 3_000, "It did not happen in time");
            Thread.sleep(10);
        }
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
