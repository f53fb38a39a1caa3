package org.hubgraph.server.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.StrictLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages that could flood a WebSocket count as requests of the client; beyond its quota the socket is closed. */
@QuarkusTest
@AnyDatabase
@TestProfile(StrictLimits.class)
class SocketFloodTest {
    private static final int FIN = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final long MOST_READ = 32L << 20;

    @TestHTTPResource("/graphql")
    URI address;

    private record Frame(int code, String payload) {}

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("pings", new Frame(FIN | PING, "")),
                Arguments.of("pongs that nobody waits for", new Frame(FIN | PONG, "x")),
                Arguments.of("messages ping", new Frame(FIN | TEXT, "{\"type\":\"ping\"}")),
                Arguments.of("messages pong", new Frame(FIN | TEXT, "{\"type\":\"pong\"}")),
                Arguments.of(
                        "operations that are not there",
                        new Frame(FIN | TEXT, "{\"type\":\"complete\",\"id\":\"none\"}")),
                Arguments.of("empty parts of a message", new Frame(CONTINUATION, "")),
                Arguments.of("parts of a message", new Frame(CONTINUATION, "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void aFloodClosesTheSocketAndHarmsNoOther(String name, Frame flood) throws IOException {
        try (var socket = RawConnection.webSocket(client())) {
            if ((flood.code & 0x0f) == CONTINUATION) {
                socket.frame(TEXT, "x".getBytes(StandardCharsets.US_ASCII));
            }
            try {
                for (int i = 0; i <= StrictLimits.MINUTE_REQUESTS; i++) {
                    socket.frame(flood.code, flood.payload.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closedMeanwhile) {
                // The close reason is sent nevertheless.
            }

            assertEquals(1008, socket.closeCode());
        }
        RestAssured.given()
                .header("X-Forwarded-For", ClientAddress.unused())
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoMessageOfTheProtocolClosesTheSocket() throws IOException {
        assertCloses(Set.of(4400), new Frame(FIN | BINARY, "x"));
        // Vert.x decides which of the two codes it sends.
        assertCloses(Set.of(1002, 1009), new Frame(FIN | CONTINUATION, "x"));
        assertCloses(Set.of(1002, 1009), new Frame(TEXT, "x"), new Frame(FIN | TEXT, "x"));
    }

    /** After the close, little more is read than what the buffers of the connection have. */
    @Test
    void aFloodIsNotReadAfterTheClose() throws IOException {
        byte[] pings = new byte[6 * 10_000];
        for (int i = 0; i < pings.length; i += 6) {
            pings[i] = (byte) (FIN | PING);
            pings[i + 1] = (byte) 0x80;
        }
        for (var first : List.of(new Frame(FIN | PING, ""), new Frame(FIN | BINARY, "x"))) {
            try (var socket = RawConnection.webSocket(client())) {
                long sent = 0;
                socket.frame(first.code, first.payload.getBytes(StandardCharsets.US_ASCII));
                try {
                    while (sent < 2 * MOST_READ) {
                        socket.send(pings);
                        sent += pings.length;
                    }
                } catch (IOException cut) {
                    // As it should be.
                }
                assertTrue(sent < MOST_READ, sent + " bytes were taken");
            }
        }
    }

    private static void assertCloses(Set<Integer> codes, Frame... frames) throws IOException {
        try (var socket = RawConnection.webSocket(client())) {
            for (var frame : frames) {
                socket.frame(frame.code, frame.payload.getBytes(StandardCharsets.US_ASCII));
            }
            int code = socket.closeCode();
            assertTrue(codes.contains(code), () -> "closed with " + code);
        }
    }

    /** A fragmented message is also answered. */
    @Test
    void aMessageOfTheProtocolIsAnswered() throws IOException {
        try (var socket = RawConnection.webSocket(client())) {
            socket.frame(TEXT, "{\"type\":".getBytes(StandardCharsets.US_ASCII))
                    .frame(FIN | PING, "between".getBytes(StandardCharsets.US_ASCII))
                    .frame(FIN | CONTINUATION, "\"ping\"}".getBytes(StandardCharsets.US_ASCII));

            assertEquals("between", socket.frame());
            assertEquals("{\"type\":\"pong\"}", socket.frame());
        }
    }

    @Test
    void anOperationCountsAsARequest() throws Exception {
        try (var client = SocketClient.initialised(address, "X-Forwarded-For", ClientAddress.unused())) {
            // Opening the socket was the first request.
            for (int i = 1; i < StrictLimits.MINUTE_REQUESTS; i++) {
                client.subscribe("" + i, "{ __typename }", Map.of());
                assertEquals("next", client.next().get("type").asText());
                assertEquals("complete", client.next().get("type").asText());
            }

            client.subscribe("last", "{ __typename }", Map.of());

            assertEquals(
                    "minute-requests",
                    client.next().at("/payload/0/extensions/limit").asText());
        }
    }

    /** The head of a request from a client with its own quota. */
    private static String client() {
        return "X-Forwarded-For: " + ClientAddress.unused() + "\r\n";
    }
}
