package org.hubgraph.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Http2Frames;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Clients that send slowly, partially or endlessly, or do not read: the resources that they use are limited, the health
 * check responds meanwhile, and nothing remains after they disconnect.
 */
@QuarkusTest
@TestProfile(ConfiguredServer.class)
class ConnectionLimitsTest {
    private static final int CLIENT_ARRIVING = ConfiguredServer.CLIENT_ARRIVING_BYTES;
    private static final int CLIENT_WAITING = ConfiguredServer.CLIENT_WAITING_BYTES;
    private static final int CHANGES = 8;
    private static final int BODY_BYTES = 60_000;
    private static final String HOST = "Host: localhost\r\n";

    /** Several megabytes: more than the operating system buffers for a client that does not read. */
    private static final String LARGE = GraphQLCall.json(Map.of(
            "query",
            IntStream.range(0, 200)
                    .mapToObj(i -> "r" + i + ": reason")
                    .collect(Collectors.joining(" ", "{ changes(last: " + CHANGES + ") { nodes { ", " } } }"))));

    @Inject
    ByteBudgets budgets;

    private final List<RawConnection> open = new ArrayList<>();
    private LoggedErrors log;
    /** Bytes of the large response; 0 before it has been requested. */
    private static int size;

    @BeforeEach
    void begin() throws InterruptedException {
        if (size == 0) {
            IntStream.range(0, CHANGES).forEach(ConnectionLimitsTest::write);
        }
        log = LoggedErrors.begin();
        await(() -> budgets.arriving().total() == 0 && budgets.waiting().total() == 0);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        open.forEach(RawConnection::close);
        await(() -> budgets.arriving().total() == 0 && budgets.waiting().total() == 0);
        log.close();
        assertEquals(
                List.of(),
                log.messages().stream()
                        .filter(line -> !line.startsWith("org.flywaydb"))
                        .toList());
    }

    private static void write(int number) {
        var input = Edits.cited(
                "names",
                List.of(Map.of("text", "Much To Read " + number, "language", "en", "kind", "OFFICIAL")),
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

    /** Requests the large response, which is cached afterwards. */
    private void warm() throws IOException {
        size = connect().send(head(LARGE.length())).send(LARGE).answer().body().length;
        assertTrue(size > 4_000_000 && size < CLIENT_WAITING / 3, size + " bytes");
    }

    private RawConnection connect() {
        var connection = RawConnection.open();
        open.add(connection);
        return connection;
    }

    private static String head(int length) {
        return "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    @Test
    void bodiesThatArriveAreBoundedTogether() throws Exception {
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            long before = budgets.arriving().total();
            var connection = connect().send(head(BODY_BYTES)).send(" ".repeat(BODY_BYTES - 1));
            await(() -> connection.hasAnswer() || budgets.arriving().total() >= before + BODY_BYTES - 1);
            if (connection.hasAnswer()) {
                var answer = connection.answer();
                assertNotNull(answer);
                assertEquals(429, answer.status(), answer::text);
                assertEquals("1", answer.header("Retry-After"));
                assertTrue(answer.text().contains("client-arriving-bytes"), answer::text);
                assertTrue(connection.isClosed());
                refused++;
            }
            assertTrue(
                    budgets.arriving().total() <= CLIENT_ARRIVING,
                    "" + budgets.arriving().total());
        }
        assertTrue(refused >= 20 - CLIENT_ARRIVING / BODY_BYTES, refused + " are refused");
        useUpTheBudget();
        for (int i = 0; i < 20; i++) {
            assertHealthy();
        }
    }

    @Test
    void messagesOfWebSocketsThatArriveAreBoundedTogether() throws Exception {
        var sockets = new ArrayList<RawConnection>();
        for (int i = 0; i < 12; i++) {
            var socket = RawConnection.webSocket();
            open.add(socket);
            sockets.add(socket);
        }
        // A frame without its end, and a fragmented message without its last frame.
        byte[] whole = new byte[2 * BODY_BYTES];
        for (int i = 0; i < sockets.size(); i++) {
            try {
                if (i % 2 == 0) {
                    sockets.get(i).partOfFrame(0x81, whole, whole.length - 1);
                } else {
                    sockets.get(i).frame(0x01, "x".repeat(BODY_BYTES).getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException cut) {
                // Expected for some of them.
            }
            assertTrue(
                    budgets.arriving().total() <= CLIENT_ARRIVING,
                    "" + budgets.arriving().total());
        }
        await(() -> budgets.arriving().total() > CLIENT_ARRIVING / 2);
        assertHealthy();
    }

    /**
     * Some clients complete their bodies, some disconnect, some are too slow: in any order, nothing remains in the end.
     */
    @Test
    void whateverBecomesOfBodiesTheirMemoryIsGivenBack() throws Exception {
        var random = new Random(Seed.of(ConnectionLimitsTest.class));
        var most = new AtomicLong();
        String body = GraphQLCall.json(Map.of("query", "{ __typename }", "x", "y".repeat(10_000)));
        for (int i = 0; i < 60; i++) {
            if (open.size() >= 35) {
                open.remove(random.nextInt(open.size())).close();
            }
            var connection = connect();
            int sent = random.nextInt(body.length());
            try {
                connection.send(head(body.length())).send(body.substring(0, sent));
                switch (random.nextInt(4)) {
                    case 0 -> connection.close();
                    case 1 -> {
                        connection.send(body.substring(sent));
                        assertEquals(200, connection.answer().status());
                    }
                    case 2 -> connection.send("x".repeat(body.length() - sent));
                    default -> {}
                }
            } catch (IOException cut) {
                // Earlier bodies may occupy the budget, so that the server closes this connection.
            }
            most.accumulateAndGet(budgets.arriving().total(), Math::max);
        }
        // Slow clients get a response that says so, and are disconnected.
        await(() -> budgets.arriving().total() == 0);

        assertTrue(most.get() > 0 && most.get() <= CLIENT_ARRIVING, "" + most);
    }

    @Test
    void aHeadThatDoesNotEndIsCut() throws Exception {
        var connection = connect().send("GET /graphql HTTP/1.1\r\n");
        await(() -> budgets.arriving().total() > 0);

        assertTrue(connection.isClosed());
        // The client may notice it before the server does.
        await(() -> budgets.arriving().total() == 0);
    }

    @Test
    void aboveTheConnectionsOfAClientOnlyHealthIsAnswered() throws Exception {
        for (int i = 0; i < ConfiguredServer.TCP_CONNECTIONS; i++) {
            connect().send("GET /graphql HTTP/1.1\r\n");
        }
        for (int i = 0; i < 100; i++) {
            // Idle connections in reserve, which are closed in favour of later ones.
            connect();
        }

        assertHealthy();
        var answer = connect().send("GET / HTTP/1.1\r\n" + HOST + "\r\n").answer();

        assertNotNull(answer);
        assertEquals(429, answer.status());
        assertTrue(answer.text().contains("client-tcp-connections"), answer::text);
        assertNotNull(answer.header("Retry-After"));
    }

    @Test
    void responsesThatAreNotReadAreBoundedAndCut() throws Exception {
        warm();
        var slow = new ArrayList<RawConnection>();
        for (int i = 0; i < 15; i++) {
            slow.add(connect().send(head(LARGE.length())).send(LARGE));
            assertTrue(
                    budgets.waiting().total() <= CLIENT_WAITING,
                    "" + budgets.waiting().total());
        }
        await(() -> budgets.waiting().total() > CLIENT_WAITING / 2);
        assertHealthy();
        assertEquals(
                "Query", GraphQLCall.data("{ __typename }").get("__typename").asText());

        // The client reads nothing; what waited is released nevertheless.
        await(() -> budgets.waiting().total() == 0);
    }

    /** The client never increases the window of the stream (64 KiB). */
    @Test
    void aStreamOfHttp2ThatIsNotReadIsCut() throws Exception {
        warm();
        var connection = connect();
        connection.send(Http2Frames.BEGINNING);
        for (int stream = 1; stream < 40; stream += 2) {
            connection
                    .send(Http2Frames.head(
                            stream,
                            false,
                            ":method",
                            "POST",
                            ":scheme",
                            "http",
                            ":path",
                            "/graphql",
                            ":authority",
                            "localhost",
                            "content-type",
                            "application/json"))
                    .send(Http2Frames.body(stream, LARGE));
        }
        await(() -> budgets.waiting().total() > CLIENT_WAITING / 2);
        assertTrue(
                budgets.waiting().total() <= CLIENT_WAITING + 20 * 8_192,
                "" + budgets.waiting().total());
        assertHealthy();

        await(() -> budgets.waiting().total() == 0);
    }

    /** Takes what remains, so that not even the head of another request fits into the budget. */
    private void useUpTheBudget() throws Exception {
        for (long left = left(); left > 0; left = left()) {
            long before = left;
            var connection = connect();
            if (left > 8_000) {
                connection.send(head(BODY_BYTES)).send(" ".repeat(8_000));
            } else {
                String head = "GET /graphql HTTP/1.1\r\n" + HOST + "X-Unfinished: ";
                connection.send(head + "x".repeat((int) Math.min(4_000, Math.max(0, left - head.length()))));
            }
            await(() -> connection.hasAnswer() || left() < before);
        }
    }

    private long left() {
        return CLIENT_ARRIVING - budgets.arriving().total();
    }

    private void assertHealthy() throws IOException {
        for (String path : List.of("/health/live", "/health/ready")) {
            try (var connection = RawConnection.open()) {
                var answer = connection
                        .send("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n")
                        .answer();
                assertNotNull(answer);
                assertEquals(200, answer.status(), answer::text);
            }
        }
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        for (int tries = 0; !happened.getAsBoolean(); tries++) {
            assertTrue(tries < 2_000, "It did not happen in time");
            Thread.sleep(10);
        }
    }
}
