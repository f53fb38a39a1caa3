package org.hubgraph.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.Http2Frames;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.hubgraph.server.http.RawRequests.BODY;
import static org.hubgraph.server.http.RawRequests.CHUNKED;
import static org.hubgraph.server.http.RawRequests.HOST;
import static org.hubgraph.server.http.RawRequests.JSON;
import static org.hubgraph.server.http.RawRequests.length;
import static org.hubgraph.server.http.RawRequests.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests at random, most of them malformed: no response reports an internal error, and none is logged. */
@QuarkusTest
class MalformedRequestsTest {
    private static final List<String> ROUTES = List.of(
            "/graphql",
            "/graphql/schema.graphql",
            "/",
            "/graphiql",
            "/graphiql/",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/metrics",
            "/q/",
            "/smallrye-graphql",
            "/nothing-there");

    @Test
    void aNullCharacterIsInNoPath() throws IOException {
        try (var log = LoggedErrors.begin()) {
            for (String route : ROUTES) {
                try (var connection = RawConnection.open()) {
                    var answer = connection
                            .send("GET " + route + "%00 HTTP/1.1\r\n" + HOST + "\r\n")
                            .answer();

                    assertEquals(400, answer.status(), route);
                }
            }
            assertEquals(List.of(), log.faults());
        }
    }

    /** On all routes: no response reports an internal error, and none is logged. */
    @Test
    void noRequestReachesAnExceptionThatIsNotOurs() throws IOException {
        var random = new Random(Seed.of(MalformedRequestsTest.class));
        try (var log = LoggedErrors.begin()) {
            for (int i = 0; i < Repetitions.of("hubgraph.requests", 200, 600); i++) {
                String request = malformed(random);
                try (var connection = RawConnection.open()) {
                    connection.send(request).endOfRequests();
                    var answer = connection.answer();
                    assertFalse(answer != null && answer.status() == 500, () -> request);
                }
                assertEquals(List.of(), log.faults(), request);
            }
        }
        try (var connection = RawConnection.open()) {
            assertEquals(200, connection.send(post(HOST)).answer().status());
        }
    }

    private static String malformed(Random random) {
        var lines = new StringBuilder(any(
                        random, "GET", "POST", "HEAD", "PUT", "OPTIONS", "TRACE", "CONNECT", "FOO", "get", "", "PRI",
                        "DELETE"))
                .append(' ')
                .append(any(random, ROUTES.toArray(String[]::new)))
                .append(any(
                        random,
                        "",
                        "",
                        "",
                        "?query=%7B__typename%7D",
                        "?query=%",
                        "?query=%c0%af",
                        "?%",
                        "%00",
                        "%ff",
                        "//",
                        "/../..",
                        "?query={",
                        "#x",
                        ";a=b",
                        "?query=a&query=b",
                        "?variables=[",
                        "\u00ff"))
                .append(any(
                        random, " HTTP/1.1", " HTTP/1.1", " HTTP/1.1", " HTTP/1.0", " HTTP/2.0", " HTTP/9", "", " x"))
                .append("\r\n");
        String[] fields = {
            HOST,
            HOST,
            HOST,
            HOST,
            "Host:\r\n",
            "Host: [::1\r\n",
            JSON,
            JSON,
            "Content-Type: ;;=\r\n",
            "Content-Type: application/json; charset=\r\n",
            "Accept: ,;q=,*/\r\n",
            "Accept: text/event-stream\r\n",
            "Accept-Encoding: br;q=x, gzip;q=9\r\n",
            "Authorization: Basic \u00ff\r\n",
            "Authorization: Bearer .\r\n",
            "Authorization:\r\n",
            "Cookie: =;\u00e9=\r\n",
            "Origin: null\r\n",
            "Origin: ::\r\n",
            "If-None-Match: \"\r\n",
            "Range: bytes=9-1\r\n",
            "Expect: 100-continue\r\n",
            "Expect: more\r\n",
            "Connection: close, upgrade\r\n",
            "Upgrade: websocket\r\n",
            "Upgrade: h2c\r\nHTTP2-Settings: %\r\n",
            "Sec-WebSocket-Version: 13\r\n",
            "Sec-WebSocket-Key: x\r\n",
            "Idempotency-Key: \u00fe\r\n",
            "Hubgraph-Written: 0/zz\r\n",
            "Last-Event-ID: \u00ff\r\n",
            "traceparent: 00-zz\r\n",
            "X-Request-Id: \u00e9\r\n",
            "X-Forwarded-For: \u00e9,,\r\nForwarded: for=;\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Encoding: br\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: x\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 3\r\n",
            length(BODY),
            length(BODY),
            "no colon\r\n",
            ": no name\r\n",
            " folded\r\n",
            "X\u0001: y\r\n",
            "Y: \u0000\r\n",
        };
        for (int i = random.nextInt(8); i > 0; i--) {
            lines.append(any(random, fields));
        }
        return lines.append(any(random, "\r\n", "\r\n", "\r\n", ""))
                .append(any(random, BODY, CHUNKED, "", "\u00ff\u00fe", "zz\r\n"))
                .toString();
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static Stream<Arguments> oddHeadsOfHttp2() {
        String[] right = {":method", "GET", ":scheme", "http", ":path", "/graphql?query=%7Ba%7D", ":authority", "x"};
        return Stream.of(
                Arguments.of("no authority", Arrays.copyOf(right, 6)),
                Arguments.of("no path", Arrays.copyOf(right, 4)),
                Arguments.of("no scheme", Arrays.copyOf(right, 2)),
                Arguments.of("nothing", new String[0]),
                Arguments.of("no slash", with(right, 5, "graphql")),
                Arguments.of("an asterisk", with(right, 5, "*")),
                Arguments.of("an empty path", with(right, 5, "")),
                Arguments.of("a malformed path", with(right, 5, "/%zz")),
                Arguments.of("braces", with(right, 5, "/graphql?query={a}")),
                Arguments.of("no host", with(right, 7, "a b:/")),
                Arguments.of("no method", with(right, 1, "")),
                Arguments.of("another method", with(right, 1, "FOO")),
                Arguments.of("CONNECT", with(right, 1, "CONNECT")),
                Arguments.of("capitals", with(right, 6, "X-Y")),
                Arguments.of("an unknown pseudo header", with(right, 6, ":x")));
    }

    private static String[] with(String[] fields, int index, String value) {
        String[] changed = fields.clone();
        changed[index] = value;
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddHeadsOfHttp2")
    void noRequestByHttp2DoesEither(String name, String[] fields) throws IOException {
        try (var log = LoggedErrors.begin();
                var connection = RawConnection.open()) {
            connection.send(Http2Frames.BEGINNING).send(Http2Frames.head(1, true, fields));
            // The server sends at least its settings. The response to the ping sent now shows that it has read the
            // rest.
            connection.send(Http2Frames.frame(6, 0, 0, "12345678".getBytes(StandardCharsets.US_ASCII)));
            connection.endOfRequests();

            assertTrue(connection.isClosed());
            assertEquals(List.of(), log.faults());
        }
    }
}
