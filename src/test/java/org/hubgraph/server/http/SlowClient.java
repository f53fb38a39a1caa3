package org.hubgraph.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.RawConnection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client that sends or reads slowly, and its connections to a server with limits. */
final class SlowClient {
    static final String HOST = "Host: localhost\r\n";

    private final ByteBudgets budgets;
    private final LoggedErrors log;
    private final List<RawConnection> open = new ArrayList<>();

    /** Waits until no earlier connection occupies memory. */
    SlowClient(ByteBudgets budgets) throws InterruptedException {
        this.budgets = budgets;
        this.log = LoggedErrors.begin();
        awaitNothing();
    }

    private void awaitNothing() throws InterruptedException {
        await(() -> budgets.arriving().total() == 0 && budgets.waiting().total() == 0);
    }

    /** Closes all connections; nothing of them remains, and no error is logged. */
    void leave() throws InterruptedException {
        open.forEach(RawConnection::close);
        awaitNothing();
        log.close();
        assertEquals(List.of(), log.faults());
    }

    RawConnection connect() {
        return add(RawConnection.open());
    }

    /** Closes the connection at the end. */
    RawConnection add(RawConnection connection) {
        open.add(connection);
        return connection;
    }

    /** All that are open. The list can be changed. */
    List<RawConnection> connections() {
        return open;
    }

    static String head(int length) {
        return "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    static void assertHealthy() throws IOException {
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

    static void await(BooleanSupplier happened) throws InterruptedException {
        for (int tries = 0; !happened.getAsBoolean(); tries++) {
            assertTrue(tries < 2_000, "It did not happen in time");
            Thread.sleep(10);
        }
    }
}
