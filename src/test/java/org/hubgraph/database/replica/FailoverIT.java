package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.ChangeFollower;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.FailoverDatabase;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The primary freezes and its standby takes over, under a server with writers, readers and a follower. The earlier
 * primary comes back, believing that it still is one, and later becomes a standby. The server is not restarted.
 */
@PostgresqlOnly
class FailoverIT {
    private static final Logger LOG = Logger.getLogger(FailoverIT.class);
    private static final int CLIENTS = 3;
    /** Between two events. */
    private static final int WRITES = 10;

    private static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String FIND = "query ($id: ID!) { node(id: $id) { id } }";
    private static final String FOLLOW = "subscription { changed { node { kind } } }";

    private static final String REPLICA = "graphql_replica_queries_total{because=\"ready\",database=\"replica\"}";

    @TempDir
    Path directory;

    private FailoverDatabase database;
    private PackagedServer server;

    private final List<String> created = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger again = new AtomicInteger();
    private volatile boolean ended;

    @AfterEach
    void stop() {
        if (server != null) {
            server.kill();
        }
        database.close();
    }

    @Test
    void whatWasAcknowledgedIsSeenAcrossAFailover() throws Exception {
        database = FailoverDatabase.start(directory.resolve("databases"));
        var folder = directory.resolve("server");
        TestUser.CURATOR.addTo(folder);
        server = PackagedServer.launch(
                folder,
                database.database(),
                PackagedServer.withoutQuotas("-Dhubgraph.limit.request-milliseconds=8000"));
        server.awaitReady();
        var metrics = new ServerClient();
        server.await("use the standby", () -> metrics.metric(server, "graphql_replica_ready") == 1);
        String beginning;
        try (var first = EventStreamClient.follow(server.uri(), FOLLOW, Map.of())) {
            beginning = first.awaitLastId();
        }
        var follower = new ChangeFollower(server::uri, false, beginning);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        for (int number = 0; number < CLIENTS; number++) {
            threads.submit(new Client(number));
        }
        awaitWrites(WRITES);

        database.first().freeze();
        long frozen = System.nanoTime();
        database.second().promote();
        awaitWrites(WRITES);
        LOG.warnf(
                "%d writes were acknowledged %d ms after the failover",
                WRITES, (System.nanoTime() - frozen) / 1_000_000);
        // Until a cluster manager ends it, it accepts connections and shows what it had.
        database.first().thaw();
        awaitWrites(WRITES);
        database.replace(database.first(), database.second());
        server.await("use the new standby", () -> metrics.metric(server, "graphql_replica_ready") == 1);
        double byReplica = metrics.metric(server, REPLICA);
        awaitWrites(WRITES);
        ended = true;
        threads.shutdown();

        for (String tenant : created) {
            server.await("tell of " + tenant, () -> follower.seenAt(tenant) != null);
            assertEquals(
                    tenant,
                    metrics.ask(server, FIND, Map.of("id", tenant))
                            .at("/data/node/id")
                            .asText());
        }
        follower.stop();
        assertNull(follower.failure());
        assertEquals(new HashSet<>(follower.ids()).size(), follower.count(), "Each change comes once");
        assertEquals(List.of(), faults);
        assertEquals(created.size(), new HashSet<>(created).size());
        assertTrue(metrics.metric(server, REPLICA) > byReplica, "the earlier primary answers queries");
        assertEquals(1, metrics.metric(server, "graphql_database_failovers_total"));
        assertEquals(2, metrics.metric(server, "graphql_database_timeline"));
        LOG.warnf("%d mutations, %d requests sent again", created.size(), again.get());
    }

    private void awaitWrites(int more) {
        int before = created.size();
        server.await("acknowledge writes", () -> created.size() >= before + more);
    }

    /** Writes, and reads what it has written, until the test ends. */
    private final class Client implements Runnable {
        private final ServerClient http = new ServerClient();
        private final int number;

        Client(int number) {
            this.number = number;
        }

        @Override
        public void run() {
            try {
                for (int turn = 0; !ended; turn++) {
                    String tenant = create("Failover " + number + " " + turn);
                    for (int read = 0; read < 2; read++) {
                        var answer = repeated(FIND, Map.of("id", tenant), null);
                        if (!tenant.equals(answer.at("/data/node/id").asText())) {
                            faults.add(tenant + " was acknowledged, and then: " + answer);
                        }
                    }
                    created.add(tenant);
                }
            } catch (IOException | InterruptedException | RuntimeException broken) {
                faults.add(broken.toString());
            }
        }

        private String create(String name) throws IOException, InterruptedException {
            return repeated(CREATE, Map.of("name", name), name.replace(' ', '-'))
                    .at("/data/createTenant/tenant/id")
                    .asText();
        }

        /** Sends a request until it succeeds. Only errors that allow this are accepted. */
        private JsonNode repeated(String document, Map<String, ?> variables, String key)
                throws IOException, InterruptedException {
            String position = http.written();
            var codes = new ArrayList<String>();
            while (true) {
                if (http.written() == null) {
                    http.pretend(position);
                }
                var answer = http.ask(server, document, variables, key);
                String code = answer.at("/errors/0/extensions/code").asText("");
                if (code.isEmpty()) {
                    return answer;
                }
                codes.add(code);
                again.incrementAndGet();
                if (!List.of("TIMEOUT", "OUTCOME_UNKNOWN", "TRY_AGAIN").contains(code) || codes.size() > 100) {
                    throw new IllegalStateException(codes + " " + answer);
                }
            }
        }
    }
}
