package org.hubgraph.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Clients that send slowly, partially or endlessly: the resources that they use are limited, the health check responds
 * meanwhile, and nothing remains after they disconnect.
 */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class ConnectionLimitsTest {
    private static final int CLIENT_ARRIVING = ConfiguredServer.CLIENT_ARRIVING_BYTES;
    private static final int BODY_BYTES = 60_000;

    @Inject
    ByteBudgets budgets;

    private SlowClient client;

    @BeforeEach
    void begin() throws InterruptedException {
        client = new SlowClient(budgets);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        client.leave();
    }

    @Test
    void bodiesThatArriveAreBoundedTogether() throws Exception {
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            long before = budgets.arriving().total();
            var connection = client.connect().send(SlowClient.head(BODY_BYTES)).send(" ".repeat(BODY_BYTES - 1));
            SlowClient.await(() -> connection.hasAnswer() || budgets.arriving().total() >= before + BODY_BYTES - 1);
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
            SlowClient.assertHealthy();
        }
    }

    @Test
    void messagesOfWebSocketsThatArriveAreBoundedTogether() throws Exception {
        var sockets = new ArrayList<RawConnection>();
        for (int i = 0; i < 12; i++) {
            var socket = RawConnection.webSocket();
            client.add(socket);
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
        SlowClient.await(() -> budgets.arriving().total() > CLIENT_ARRIVING / 2);
        SlowClient.assertHealthy();
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
            if (client.connections().size() >= 35) {
                client.connections()
                        .remove(random.nextInt(client.connections().size()))
                        .close();
            }
            var connection = client.connect();
            int sent = random.nextInt(body.length());
            try {
                connection.send(SlowClient.head(body.length())).send(body.substring(0, sent));
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
        SlowClient.await(() -> budgets.arriving().total() == 0);

        assertTrue(most.get() > 0 && most.get() <= CLIENT_ARRIVING, "" + most);
    }

    @Test
    void aHeadThatDoesNotEndIsCut() throws Exception {
        var connection = client.connect().send("GET /graphql HTTP/1.1\r\n");
        SlowClient.await(() -> budgets.arriving().total() > 0);

        assertTrue(connection.isClosed());
        // The client may notice it before the server does.
        SlowClient.await(() -> budgets.arriving().total() == 0);
    }

    @Test
    void aboveTheConnectionsOfAClientOnlyHealthIsAnswered() throws Exception {
        for (int i = 0; i < ConfiguredServer.TCP_CONNECTIONS; i++) {
            client.connect().send("GET /graphql HTTP/1.1\r\n");
        }
        for (int i = 0; i < 100; i++) {
            // Idle connections in reserve, which are closed in favour of later ones.
            client.connect();
        }

        SlowClient.assertHealthy();
        var answer = client.connect()
                .send("GET / HTTP/1.1\r\n" + SlowClient.HOST + "\r\n")
                .answer();

        assertNotNull(answer);
        assertEquals(429, answer.status());
        assertTrue(answer.text().contains("client-tcp-connections"), answer::text);
        assertNotNull(answer.header("Retry-After"));
    }

    /** Takes what remains, so that not even the head of another request fits into the budget. */
    private void useUpTheBudget() throws Exception {
        for (long left = left(); left > 0; left = left()) {
            long before = left;
            var connection = client.connect();
            if (left > 8_000) {
                connection.send(SlowClient.head(BODY_BYTES)).send(" ".repeat(8_000));
            } else {
                String head = "GET /graphql HTTP/1.1\r\n" + SlowClient.HOST + "X-Unfinished: ";
                connection.send(head + "x".repeat((int) Math.min(4_000, Math.max(0, left - head.length()))));
            }
            SlowClient.await(() -> connection.hasAnswer() || left() < before);
        }
    }

    private long left() {
        return CLIENT_ARRIVING - budgets.arriving().total();
    }
}
