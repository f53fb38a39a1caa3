package org.hubgraph.server.http;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.RawConnection;

import static org.hubgraph.server.http.RawRequests.BODY;
import static org.hubgraph.server.http.RawRequests.CHUNKED;
import static org.hubgraph.server.http.RawRequests.HOST;
import static org.hubgraph.server.http.RawRequests.JSON;
import static org.hubgraph.server.http.RawRequests.length;
import static org.hubgraph.server.http.RawRequests.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** HTTP requests byte by byte: valid ones are answered; invalid ones are rejected and do no harm. */
@QuarkusTest
class HttpRequestsTest {
    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of("no Host", post(""), 400),
                Arguments.of("two Hosts", post(HOST + "Host: other\r\n"), 400),
                Arguments.of("two equal Hosts", post(HOST + HOST), 400),
                Arguments.of("no host in Host", post("Host: a b:/\r\n"), 400),
                Arguments.of("two framings", post(HOST + "Transfer-Encoding: chunked\r\n") + CHUNKED, 400),
                Arguments.of("two lengths", post(HOST + "Content-Length: 5\r\n"), 400),
                Arguments.of("unknown coding", chunked("gzip, chunked"), 501),
                Arguments.of("other unknown coding", chunked("foo"), 501),
                Arguments.of("chunked twice", chunked("chunked, chunked"), 501),
                Arguments.of("chunked and HTTP/1.0", chunked("chunked").replace("HTTP/1.1", "HTTP/1.0"), 400),
                Arguments.of("unknown version", post(HOST).replace("HTTP/1.1", "HTTP/1.2"), 505),
                Arguments.of("newer version", post(HOST).replace("HTTP/1.1", "HTTP/3.0"), 505),
                Arguments.of("a body of GET", post(HOST).replace("POST", "GET"), 400),
                Arguments.of("braces in the target", "GET /graphql?query={a} HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("an authority in the target", "GET //graphql HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("CONNECT", "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("all paths", "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n", 400),
                Arguments.of("no path", "GET ?query=a HTTP/1.1\r\n" + HOST + "\r\n", 400));
    }

    private static String chunked(String coding) {
        return "POST /graphql HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: " + coding + "\r\n\r\n" + CHUNKED;
    }

    @Test
    void aWebSocketOfAnOriginWithoutAHostIsNoFault() throws IOException {
        try (var log = LoggedErrors.begin();
                var connection = RawConnection.open()) {
            var answer = connection
                    .send("GET /graphql HTTP/1.0\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://x\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")
                    .headOnly();

            assertNotNull(answer);
            assertTrue(answer.status() < 500, answer::head);
            assertEquals(List.of(), log.faults());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void whatTwoServersCouldReadInTwoWaysIsRefusedAndTheConnectionClosed(String name, String request, int status)
            throws IOException {
        try (var log = LoggedErrors.begin();
                var connection = RawConnection.open()) {
            var answer = connection.send(request).answer();

            assertNotNull(answer);
            assertEquals(status, answer.status(), answer::head);
            assertTrue(connection.isClosed());
            assertEquals(List.of(), log.faults());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /graphql HTTP/1.0\r\n", "POST http://localhost/graphql HTTP/1.1\r\nHost: localhost\r\n"})
    void whatIsUnusualAndRightIsAnswered(String head) throws IOException {
        try (var connection = RawConnection.open()) {
            var answer =
                    connection.send(head + JSON + length(BODY) + "\r\n" + BODY).answer();

            assertEquals(200, answer.status(), answer::head);
        }
    }

    @Test
    void requestsSentAheadAreAnsweredInTurn() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.send(
                    post(HOST) + chunked("chunked") + "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n" + post(HOST));

            for (int i = 0; i < 4; i++) {
                var answer = connection.answer();
                assertNotNull(answer);
                assertEquals(200, answer.status());
                assertEquals(i == 2, answer.text().contains("UP"));
            }
        }
    }

    @Test
    void aFloodOfRequestsSentAheadIsCut() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.send((post(HOST)).repeat(300));

            assertTrue(connection.isClosed());
        } catch (IOException closedWhileSending) {
            // Also expected: the server closed the connection while the client was sending.
        }
    }

    @Test
    void anUpgradeToHttp2IsPassedOver() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.send(post(HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                    + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n"));

            assertEquals(200, connection.answer().status());
        }
    }
}
