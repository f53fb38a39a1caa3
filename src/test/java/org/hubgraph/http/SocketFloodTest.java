package org.hubgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.RawConnection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a WebSocket can be flooded with counts as requests of its client; then the socket is closed. */
@QuarkusTest
@TestProfile(SocketFloodTest.FewRequests.class)
class SocketFloodTest {
    private static final int REQUESTS = 60;
    private static final int FIN = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int PING = 9;
    private static final int PONG = 10;

    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hubgraph.limit.minute-requests", "" + REQUESTS,
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    private record Frame(int code, String payload) {}

    /** Each flood has a quota of its own. */
    private static final AtomicInteger CLIENTS = new AtomicInteger();

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
        try (var socket = RawConnection.webSocket("X-Forwarded-For: 192.0.2." + CLIENTS.incrementAndGet() + "\r\n")) {
            if ((flood.code & 0x0f) == CONTINUATION) {
                socket.frame(TEXT, "x".getBytes(StandardCharsets.US_ASCII));
            }
            try {
                for (int i = 0; i <= REQUESTS; i++) {
                    socket.frame(flood.code, flood.payload.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closedMeanwhile) {
                // The reason is there all the same.
            }

            assertEquals(1008, socket.closeCode());
        }
        RestAssured.given()
                .header("X-Forwarded-For", "192.0.2.200")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoMessageOfTheProtocolClosesTheSocket() throws IOException {
        assertCloses(Set.of(4400), new Frame(FIN | BINARY, "x"));
        // Which of the two is Vert.x's choice.
        assertCloses(Set.of(1002, 1009), new Frame(FIN | CONTINUATION, "x"));
        assertCloses(Set.of(1002, 1009), new Frame(TEXT, "x"), new Frame(FIN | TEXT, "x"));
    }

    private static void assertCloses(Set<Integer> codes, Frame... frames) throws IOException {
        try (var socket = RawConnection.webSocket("X-Forwarded-For: 192.0.2.199\r\n")) {
            for (var frame : frames) {
                socket.frame(frame.code, frame.payload.getBytes(StandardCharsets.US_ASCII));
            }
            int code = socket.closeCode();
            assertTrue(codes.contains(code), () -> "closed with " + code);
        }
    }

    /** So is one that comes in parts. */
    @Test
    void aMessageOfTheProtocolIsAnswered() throws IOException {
        try (var socket = RawConnection.webSocket("X-Forwarded-For: 192.0.2.198\r\n")) {
            socket.frame(TEXT, "{\"type\":".getBytes(StandardCharsets.US_ASCII))
                    .frame(FIN | PING, "between".getBytes(StandardCharsets.US_ASCII))
                    .frame(FIN | CONTINUATION, "\"ping\"}".getBytes(StandardCharsets.US_ASCII));

            assertEquals("between", socket.frame());
            assertEquals("{\"type\":\"pong\"}", socket.frame());
        }
    }
}
