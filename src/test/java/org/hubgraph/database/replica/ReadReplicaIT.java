package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Load;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ReplicatedDatabase;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two servers on a primary and its standby: mutations go to one, queries to the other. */
@PostgresqlOnly
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadReplicaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration MAX_LAG = Duration.ofSeconds(8);
    private static final String READ = "query ($id: ID!) { node(id: $id) { ... on Tenant { listedIn version } } }";
    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";
    private static final String BY_REPLICA = because("replica", "ready");
    private static final String BEHIND = because("primary", "behind");
    private static final String FAILED = because("primary", "failed");

    @TempDir
    static Path directory;

    private static ReplicatedDatabase database;
    private static PackagedServer writing;
    private static PackagedServer reading;

    private final ServerClient client = new ServerClient();
    private String tenant;

    @BeforeAll
    static void start() {
        database = ReplicatedDatabase.start(directory);
        writing = launch("writing");
        writing.awaitReady();
        reading = launch("reading");
        reading.awaitReady();
    }

    private static PackagedServer launch(String name) {
        var folder = directory.resolve(name);
        TestUser.CURATOR.addTo(folder);
        return PackagedServer.launch(
                folder,
                database.primary(),
                PackagedServer.withoutQuotas(
                        database.readReplica(),
                        "-Dhubgraph.read-replica.wait=" + PATIENCE.toMillis() + "ms",
                        "-Dhubgraph.read-replica.max-lag=" + MAX_LAG.toSeconds() + "s"));
    }

    @AfterAll
    static void stop() {
        reading.close();
        writing.close();
        database.close();
    }

    @BeforeEach
    void bothShowTheSame() throws Exception {
        database.awaitReplay();
        awaitAnswersOfReplica();
        tenant = client.ask(writing, "{ tenants(first: 1) { nodes { id } } }", Map.of())
                .at("/data/tenants/nodes/0/id")
                .asText();
    }

    @Test
    void queriesAreAnsweredByTheReplica() throws Exception {
        database.pauseReplay();
        try {
            write("only on the primary");
            client.pretend(null);

            assertNotEquals("only on the primary", read());
        } finally {
            database.resumeReplay();
        }
        database.awaitReplay();
        assertEquals("only on the primary", read());
    }

    /** The query waits for the replica in vain. */
    @Test
    void whoHasWrittenSeesItWhileTheReplicaStandsStill() throws Exception {
        double behind = client.metric(reading, BEHIND);
        database.pauseReplay();
        try {
            write("seen at once");
            assertNotNull(client.written());

            assertEquals("seen at once", read());
        } finally {
            database.resumeReplay();
        }
        assertEquals(behind + 1, client.metric(reading, BEHIND));
    }

    /** On a busy machine the replica may be late, so that the primary answers; the next write is then tried. */
    @Test
    void whoHasWrittenWaitsForAReplicaThatIsNearlyThere() throws Exception {
        double byReplica = client.metric(reading, BY_REPLICA);
        database.delayReplay(Duration.ofMillis(300));
        try {
            for (int tries = 0; tries < 20 && client.metric(reading, BY_REPLICA) == byReplica; tries++) {
                write("seen soon " + tries);

                assertEquals("seen soon " + tries, read());
            }
        } finally {
            database.delayReplay(Duration.ZERO);
        }
        assertEquals(byReplica + 1, client.metric(reading, BY_REPLICA));
    }

    @Test
    void aPlaceThatTheLogNeverReachesIsAskedOfThePrimary() throws Exception {
        double behind = client.metric(reading, BEHIND);
        client.pretend("FFFFFFFF/FFFFFFFF");

        assertNotNull(read());

        assertEquals(behind + 1, client.metric(reading, BEHIND));
    }

    @Test
    void aReplicaThatIsTooFarBehindIsLeftOutUntilItHasCaughtUp() throws Exception {
        long warned = said("is too far behind the primary");
        long back = said("answers queries");
        database.pauseReplay();
        try {
            write("long ago");
            client.pretend(null);
            reading.await("leave the replica out", () -> said("is too far behind the primary") > warned);

            assertEquals("long ago", read());
            assertTrue(client.metric(reading, "graphql_replica_lag_seconds") > MAX_LAG.toSeconds());
            assertEquals(0, client.metric(reading, "graphql_replica_ready"));
            assertTrue(client.metric(reading, because("primary", "lagging")) > 0);
        } finally {
            database.resumeReplay();
        }
        reading.await("take the replica again", () -> said("answers queries") > back);
        assertEquals(warned + 1, said("is too far behind the primary"));
    }

    @Test
    void nobodyNoticesThatTheReplicaIsKilledAndStartedAgain() throws Exception {
        long warned = said("cannot be reached");
        long back = said("answers queries");
        try (var load = new Load()) {
            for (int clients = 0; clients < 4; clients++) {
                load.begin("{ hubs { nodes { name tenants { nodes { name } } } } }", reading::uri);
            }
            reading.await("answer", () -> load.answered() > 20);

            database.killStandby();

            reading.await("notice it", () -> said("cannot be reached") > warned);
            write("without the replica");
            assertEquals("without the replica", read());
            reading.await("be ready", reading::isReady);
            int before = load.answered();
            reading.await("answer without it", () -> load.answered() > before + 20);

            database.startStandby();

            reading.await("take it again", () -> said("answers queries") > back);
            assertEquals(List.of(), load.end());
        }
        assertEquals("without the replica", read());
        assertEquals(warned + 1, said("cannot be reached"));
    }

    /** Replaying an exclusive lock cancels conflicting queries on the replica (SQLSTATE 40001). */
    @Test
    void aQueryThatIsInTheWayOfReplayingIsAskedOfThePrimary() throws Exception {
        double failed = client.metric(reading, FAILED);
        onPrimary(
                "alter table visit rename to visit_rows",
                "create view visit as select * from visit_rows where (select pg_sleep(2)) is not null");
        database.awaitReplay();

        var answer = CompletableFuture.supplyAsync(() -> answered("{ visits { nodes { date } } hubs { totalCount } }"));
        awaitOnStandby("select count(*) > 0 from pg_stat_activity where query like '%visit%' and state = 'active'"
                + " and pid <> pg_backend_pid()");
        onPrimary("begin; lock table visit_rows in access exclusive mode; commit");

        assertTrue(answer.get(60, TimeUnit.SECONDS).path("errors").isMissingNode());
        assertEquals(failed + 1, client.metric(reading, FAILED));
        onPrimary("drop view visit", "alter table visit_rows rename to visit");
    }

    /** A later transaction that commits first is visible on neither database until the earlier one has ended. */
    @Test
    void whatIsFollowedHasNoGapsOnTheReplicaEither() throws Exception {
        String follow = "query ($after: String) { changes(first: 200, after: $after) { pageInfo { endCursor }"
                + " nodes { id } } }";
        client.pretend(null);
        var last = client.ask(reading, follow, Map.of()).at("/data/changes/pageInfo/endCursor");
        while (true) {
            var next =
                    client.ask(reading, follow, Map.of("after", last.asText())).at("/data/changes");
            if (next.path("nodes").isEmpty()) {
                break;
            }
            last = next.at("/pageInfo/endCursor");
        }
        var variables = last.isTextual() ? Map.of("after", last.asText()) : Map.<String, Object>of();
        double byReplica = client.metric(reading, BY_REPLICA);

        try (Connection earlier = database.primary().connect()) {
            earlier.setAutoCommit(false);
            try (var statement = earlier.createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'test', 'begun')");
                write("committed first");

                var shown = client.ask(reading, follow, variables).at("/data/changes/nodes");
                assertEquals(0, shown.size(), shown::toString);
            }
            earlier.commit();
        }
        database.awaitReplay();

        var shown = client.ask(reading, follow, variables).at("/data/changes/nodes");
        assertEquals(1, shown.size(), shown::toString);
        assertEquals(byReplica + 2, client.metric(reading, BY_REPLICA));
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void aReplicaThatWasMadeAPrimaryIsLeftOut() throws Exception {
        database.promoteStandby();
        reading.awaitLog("is not a standby");

        write("after it has gone its own way");

        assertEquals("after it has gone its own way", read());
        assertTrue(client.metric(reading, because("primary", "no_standby")) > 0);
    }

    private void write(String listedIn) throws IOException, InterruptedException {
        int version = client.ask(writing, READ, Map.of("id", tenant))
                .at("/data/node/version")
                .asInt();
        var input = Map.of("id", tenant, "version", version, "listedIn", listedIn);
        var answer = client.ask(writing, UPDATE, Map.of("input", input));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    private String read() throws IOException, InterruptedException {
        return client.ask(reading, READ, Map.of("id", tenant))
                .at("/data/node/listedIn")
                .asText();
    }

    private JsonNode answered(String query) {
        try {
            return new ServerClient().ask(reading, query, Map.of());
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void awaitAnswersOfReplica() {
        var metrics = new ServerClient();
        for (var server : List.of(writing, reading)) {
            server.await("take the replica", () -> metrics.metric(server, "graphql_replica_ready") == 1);
        }
    }

    private static void onPrimary(String... statements) throws SQLException {
        try (var connection = database.primary().connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void awaitOnStandby(String condition) throws SQLException {
        try (var connection = database.connectToStandby();
                var statement = connection.createStatement()) {
            reading.await("ask the replica", () -> {
                try (var row = statement.executeQuery(condition)) {
                    return row.next() && row.getBoolean(1);
                } catch (SQLException broken) {
                    throw new IllegalStateException(broken);
                }
            });
        }
    }

    private static long said(String words) {
        return reading.log().lines().filter(line -> line.contains(words)).count();
    }

    private static String because(String database, String reason) {
        return "graphql_replica_queries_total{because=\"" + reason + "\",database=\"" + database + "\"}";
    }
}
