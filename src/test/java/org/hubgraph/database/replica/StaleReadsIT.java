package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.ReplicatedDatabase;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A client that sends the write position returned by its mutation reads nothing older from any server. Pairs of a write
 * through one server and a read through another run while the standby pauses, lags by a second, or is killed and
 * restarted, and while servers are killed. {@code -Dhubgraph.pairs=20000} runs longer.
 */
@PostgresqlOnly
@ThoroughOnly
class StaleReadsIT {
    private static final Logger LOG = Logger.getLogger(StaleReadsIT.class);
    private static final int PAIRS = Repetitions.of("hubgraph.pairs", 200, 2_000);
    private static final int CLIENTS = 4;
    private static final int SERVERS = 3;
    /** Between two tries of a request whose server was lost. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    /** Between two disturbances, so that the standby is used again. */
    private static final Duration CALM = Duration.ofSeconds(2);
    /** How long the standby is paused or down: many times as long as a pair takes. */
    private static final Duration OUTAGE = Duration.ofSeconds(3);
    /** How long replay is delayed: several times the longest delay. */
    private static final Duration LAG = Duration.ofSeconds(4);

    private static final String READ = "query ($id: ID!) { node(id: $id) { ... on Tenant { listedIn version } } }";
    /** Takes more than one statement and therefore runs in a transaction. */
    private static final String READ_ALL = "{ tenants(first: 100) { totalCount nodes { id listedIn } } }";

    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";

    @TempDir
    Path directory;

    private ReplicatedDatabase database;
    private final AtomicReferenceArray<PackagedServer> servers = new AtomicReferenceArray<>(SERVERS);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    /** Whether clients may end once they have run all their pairs: the standby has answered some of their queries. */
    private volatile boolean mayEnd;

    @AfterEach
    void stop() {
        for (int number = 0; number < SERVERS; number++) {
            if (servers.get(number) != null) {
                servers.get(number).kill();
            }
        }
        database.close();
    }

    @Test
    void noResponseIsOlderThanAWriteWhosePositionItsClientHas() throws Exception {
        database = ReplicatedDatabase.start(directory);
        for (int number = 0; number < SERVERS; number++) {
            servers.set(number, launch(number));
            servers.get(number).awaitReady();
        }
        var tenants = new ServerClient()
                .ask(servers.get(0), "{ tenants(first: " + CLIENTS + ") { nodes { id version } } }", Map.of())
                .at("/data/tenants/nodes");
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = new ArrayList<Future<List<String>>>();
        for (int number = 0; number < CLIENTS; number++) {
            var client = new Client(
                    tenants.get(number).get("id").asText(),
                    tenants.get(number).get("version").asInt());
            clients.add(threads.submit(client::writeAndRead));
        }

        try {
            awaitResponsesOfReplica();
        } finally {
            mayEnd = true;
        }
        disturb();

        var old = new ArrayList<String>();
        for (var client : clients) {
            old.addAll(client.get());
        }
        threads.shutdown();
        LOG.warnf(
                "%d pairs, %d requests lost with their server, %d old responses; of the servers that run now: %s",
                done.get(), lost.get(), old.size(), counts());
        assertEquals(List.of(), old);
        assertTrue(done.get() >= PAIRS / CLIENTS * CLIENTS, () -> done + " pairs");
    }

    /** Runs before the disturbances, while the clients are active. */
    private void awaitResponsesOfReplica() {
        servers.get(0).await("have queries answered by the standby", () -> queries("replica", "ready") > 0);
    }

    private PackagedServer launch(int number) {
        var folder = directory.resolve("server" + number);
        TestUser.CURATOR.addTo(folder);
        return PackagedServer.launch(folder, database.primary(), PackagedServer.withoutQuotas(database.readReplica()));
    }

    /** Applies the disturbances in turn, each at least once, until the clients have finished. */
    private void disturb() throws InterruptedException {
        int number = 0;
        do {
            pause(CALM);
            database.pauseReplay();
            pause(OUTAGE);
            database.resumeReplay();
            pause(CALM);
            database.delayReplay(Duration.ofSeconds(1));
            pause(LAG);
            database.delayReplay(Duration.ofMillis(50));
            pause(LAG);
            database.delayReplay(Duration.ZERO);
            pause(CALM);
            database.killStandby();
            pause(OUTAGE);
            database.startStandby();
            pause(CALM);
            servers.get(number).kill();
            servers.set(number, launch(number));
            servers.get(number).awaitReady();
            number = (number + 1) % SERVERS;
        } while (done.get() < PAIRS / CLIENTS * CLIENTS && isAtWork());
    }

    /** Waits until another pair is done. Returns false if there is none: a client has failed, and the test ends. */
    private boolean isAtWork() throws InterruptedException {
        int before = done.get();
        for (int tries = 0; tries < 200 && done.get() == before; tries++) {
            pause(BETWEEN_TRIES);
        }
        return done.get() > before;
    }

    private static void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }

    /** Writes one tenant, which has no other writer, and reads it. */
    private final class Client {
        private final ServerClient http = new ServerClient();
        private final String tenant;
        private final List<String> old = new ArrayList<>();
        private int version;

        Client(String tenant, int version) {
            this.tenant = tenant;
            this.version = version;
        }

        /** Returns the stale states that were read. */
        List<String> writeAndRead() throws Exception {
            for (int pair = 0; pair < PAIRS / CLIENTS || !mayEnd; pair++) {
                String value = "listed " + pair;
                write(pair, value);
                String all = "";
                for (var node : asked(pair + 1, READ_ALL, Map.of()).at("/data/tenants/nodes")) {
                    if (node.get("id").asText().equals(tenant)) {
                        all = node.path("listedIn").asText();
                    }
                }
                compare(pair, value, all);
                compare(pair, value, state(pair + 2).path("listedIn").asText());
                done.incrementAndGet();
            }
            return old;
        }

        private void compare(int pair, String value, String seen) {
            if (!seen.equals(value)) {
                old.add("pair " + pair + ": " + seen + " instead of " + value);
            }
        }

        private JsonNode state(int number) throws InterruptedException {
            return asked(number, READ, Map.of("id", tenant)).at("/data/node");
        }

        /**
         * Repeats a write until it succeeds and returns its position: after the loss of a server the outcome of its
         * mutation is unknown.
         */
        private void write(int number, String value) throws InterruptedException {
            for (int server = number; ; server++) {
                // Whether or not an earlier attempt succeeded, no version is changed twice.
                var input = Map.of("id", tenant, "version", version, "listedIn", value);
                try {
                    var answer = http.ask(server(server), UPDATE, Map.of("input", input));
                    if (answer.path("errors").isMissingNode() && http.written() != null) {
                        version = answer.at("/data/updateTenant/tenant/version").asInt();
                        return;
                    }
                    if (!"CONFLICT"
                            .equals(answer.at("/errors/0/extensions/code").asText())) {
                        throw new IllegalStateException(answer.toString());
                    }
                } catch (IOException gone) {
                    lost.incrementAndGet();
                }
                pause(BETWEEN_TRIES);
                version = versionOnPrimary(server);
            }
        }

        private int versionOnPrimary(int number) throws InterruptedException {
            http.pretend("FFFFFFFF/FFFFFFFF");
            return state(number).get("version").asInt();
        }

        /** Sends a query, and repeats it to the other server if the first is lost. */
        private JsonNode asked(int number, String query, Map<String, ?> variables) throws InterruptedException {
            for (int server = number; ; server++) {
                try {
                    var answer = http.ask(server(server), query, variables);
                    if (!answer.path("errors").isMissingNode()) {
                        old.add(answer.toString());
                    }
                    return answer;
                } catch (IOException gone) {
                    lost.incrementAndGet();
                    pause(BETWEEN_TRIES);
                }
            }
        }

        private PackagedServer server(int number) {
            return servers.get(number % SERVERS);
        }
    }

    private String counts() {
        var counts = new StringBuilder();
        for (String because : List.of("behind", "lagging", "lost", "failed", "no_standby")) {
            counts.append(because)
                    .append(' ')
                    .append((long) queries("primary", because))
                    .append(", ");
        }
        return counts + "run on the replica " + (long) queries("replica", "ready");
    }

    private double queries(String answered, String because) {
        var metrics = new ServerClient();
        double sum = 0;
        for (int number = 0; number < SERVERS; number++) {
            sum += metrics.metric(
                    servers.get(number),
                    "graphql_replica_queries_total{because=\"" + because + "\",database=\"" + answered + "\"}");
        }
        return sum;
    }
}
