package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
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
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two servers on a primary and its standby: mutations go to one, queries to the other. */
@PostgresqlOnly
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadReplicaIT {
    private static final String READ = "query ($id: ID!) { node(id: $id) { ... on Tenant { listedIn version } } }";
    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";
    private static final String BY_REPLICA = because("replica", "ready");
    private static final String BEHIND = because("primary", "behind");
    private static final String FAILED = because("primary", "failed");

    @TempDir
    static Path directory;

    private static ReplicatedServers servers;

    private final ServerClient client = new ServerClient();
    private String tenant;

    @BeforeAll
    static void start() throws Exception {
        // Loading it would take longer than the tests, which read what they write.
        servers = new ReplicatedServers(directory, "-Dhubgraph.packaged-registry.enabled=false");
        var writer = new ServerClient();
        writer.ask(servers.writing(), FailoverLoad.CREATE_SOURCE, Map.of());
        var tenant = writer.ask(servers.writing(), FailoverLoad.CREATE, Map.of("name", "Read By All"));
        assertTrue(tenant.path("errors").isMissingNode(), tenant::toString);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void bothShowTheSame() throws Exception {
        servers.awaitReplica();
        tenant = client.ask(servers.writing(), "{ tenants(first: 1) { nodes { id } } }", Map.of())
                .at("/data/tenants/nodes/0/id")
                .asText();
    }

    @Test
    void queriesAreAnsweredByTheReplica() throws Exception {
        servers.database().pauseReplay();
        try {
            write("only on the primary");
            client.pretend(null);

            assertNotEquals("only on the primary", read());
        } finally {
            servers.database().resumeReplay();
        }
        servers.database().awaitReplay();
        assertEquals("only on the primary", read());
    }

    /** The query waits for the replica in vain. */
    @Test
    void whoHasWrittenSeesItWhileTheReplicaStandsStill() throws Exception {
        double behind = client.metric(servers.reading(), BEHIND);
        servers.database().pauseReplay();
        try {
            write("seen at once");
            assertNotNull(client.written());

            assertEquals("seen at once", read());
        } finally {
            servers.database().resumeReplay();
        }
        assertEquals(behind + 1, client.metric(servers.reading(), BEHIND));
    }

    /** On a busy machine the replica may be late, so that the primary answers; the next write is then tried. */
    @Test
    void whoHasWrittenWaitsForAReplicaThatIsNearlyThere() throws Exception {
        double byReplica = client.metric(servers.reading(), BY_REPLICA);
        servers.database().delayReplay(Duration.ofMillis(300));
        try {
            for (int tries = 0; tries < 20 && client.metric(servers.reading(), BY_REPLICA) == byReplica; tries++) {
                write("seen soon " + tries);

                assertEquals("seen soon " + tries, read());
            }
        } finally {
            servers.database().delayReplay(Duration.ZERO);
        }
        assertEquals(byReplica + 1, client.metric(servers.reading(), BY_REPLICA));
    }

    /** The standby does not have the change that the cursor names, so it cannot tell whether the change is lost. */
    @Test
    void aCursorThatTheReplicaHasNotReplayedIsReadOnThePrimary() throws Exception {
        double behind = client.metric(servers.reading(), BEHIND);
        servers.database().pauseReplay();
        try {
            write("followed on the primary");
            var cursor = client.ask(servers.writing(), "{ registry { changesCursor } }", Map.of())
                    .at("/data/registry/changesCursor");
            client.pretend(null);

            var page = client.ask(
                    servers.reading(),
                    "query ($after: String) { changes(after: $after) { nodes { id } } }",
                    Map.of("after", cursor.asText()));

            assertEquals(0, page.at("/data/changes/nodes").size(), page::toString);
            assertTrue(page.path("errors").isMissingNode(), page::toString);
        } finally {
            servers.database().resumeReplay();
        }
        assertEquals(behind + 1, client.metric(servers.reading(), BEHIND));
    }

    @Test
    void aPlaceThatTheLogNeverReachesIsAskedOfThePrimary() throws Exception {
        double behind = client.metric(servers.reading(), BEHIND);
        client.pretend("FFFFFFFF/FFFFFFFF");

        assertNotNull(read());

        assertEquals(behind + 1, client.metric(servers.reading(), BEHIND));
    }

    @Test
    void aReplicaThatIsTooFarBehindIsLeftOutUntilItHasCaughtUp() throws Exception {
        long warned = servers.said("is too far behind the primary");
        long back = servers.said("answers queries");
        servers.database().pauseReplay();
        try {
            write("long ago");
            client.pretend(null);
            servers.reading()
                    .await("leave the replica out", () -> servers.said("is too far behind the primary") > warned);

            assertEquals("long ago", read());
            assertTrue(client.metric(servers.reading(), "graphql_replica_lag_seconds")
                    > ReplicatedServers.MAX_LAG.toSeconds());
            assertEquals(0, client.metric(servers.reading(), "graphql_replica_ready"));
            assertTrue(client.metric(servers.reading(), because("primary", "lagging")) > 0);
        } finally {
            servers.database().resumeReplay();
        }
        servers.reading().await("take the replica again", () -> servers.said("answers queries") > back);
        assertEquals(warned + 1, servers.said("is too far behind the primary"));
    }

    @Test
    void nobodyNoticesThatTheReplicaIsKilledAndStartedAgain() throws Exception {
        long warned = servers.said("cannot be reached");
        long back = servers.said("answers queries");
        try (var load = new Load()) {
            for (int clients = 0; clients < 4; clients++) {
                load.begin("{ hubs { nodes { name tenants { nodes { name } } } } }", servers.reading()::uri);
            }
            servers.reading().await("answer", () -> load.answered() > 20);

            servers.database().killStandby();

            servers.reading().await("notice it", () -> servers.said("cannot be reached") > warned);
            write("without the replica");
            assertEquals("without the replica", read());
            servers.reading().await("be ready", servers.reading()::isReady);
            int before = load.answered();
            servers.reading().await("answer without it", () -> load.answered() > before + 20);

            servers.database().startStandby();

            servers.reading().await("take it again", () -> servers.said("answers queries") > back);
            assertEquals(List.of(), load.end());
        }
        assertEquals("without the replica", read());
        assertEquals(warned + 1, servers.said("cannot be reached"));
    }

    /** Replaying an exclusive lock cancels conflicting queries on the replica (SQLSTATE 40001). */
    @Test
    void aQueryThatIsInTheWayOfReplayingIsAskedOfThePrimary() throws Exception {
        double failed = client.metric(servers.reading(), FAILED);
        servers.onPrimary(
                "alter table visit rename to visit_rows",
                "create view visit as select * from visit_rows where (select pg_sleep(2)) is not null");
        servers.database().awaitReplay();

        var answer = CompletableFuture.supplyAsync(() -> answered("{ visits { nodes { date } } hubs { totalCount } }"));
        servers.awaitOnStandby(
                "select count(*) > 0 from pg_stat_activity where query like '%visit%' and state = 'active'"
                        + " and pid <> pg_backend_pid()");
        servers.onPrimary("begin; lock table visit_rows in access exclusive mode; commit");

        assertTrue(answer.get(60, TimeUnit.SECONDS).path("errors").isMissingNode());
        assertEquals(failed + 1, client.metric(servers.reading(), FAILED));
        servers.onPrimary("drop view visit", "alter table visit_rows rename to visit");
    }

    /** A later transaction that commits first is visible on neither database until the earlier one has ended. */
    @Test
    void whatIsFollowedHasNoGapsOnTheReplicaEither() throws Exception {
        String follow = "query ($after: String) { changes(first: 200, after: $after) { pageInfo { endCursor }"
                + " nodes { id } } }";
        client.pretend(null);
        var last = client.ask(servers.reading(), follow, Map.of()).at("/data/changes/pageInfo/endCursor");
        while (true) {
            var next = client.ask(servers.reading(), follow, Map.of("after", last.asText()))
                    .at("/data/changes");
            if (next.path("nodes").isEmpty()) {
                break;
            }
            last = next.at("/pageInfo/endCursor");
        }
        var variables = last.isTextual() ? Map.of("after", last.asText()) : Map.<String, Object>of();
        double byReplica = client.metric(servers.reading(), BY_REPLICA);

        try (Connection earlier = servers.database().primary().connect()) {
            earlier.setAutoCommit(false);
            try (var statement = earlier.createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'test', 'begun')");
                write("committed first");

                var shown = client.ask(servers.reading(), follow, variables).at("/data/changes/nodes");
                assertEquals(0, shown.size(), shown::toString);
            }
            earlier.commit();
        }
        servers.database().awaitReplay();

        var shown = client.ask(servers.reading(), follow, variables).at("/data/changes/nodes");
        assertEquals(1, shown.size(), shown::toString);
        assertEquals(byReplica + 2, client.metric(servers.reading(), BY_REPLICA));
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void aReplicaThatWasMadeAPrimaryIsLeftOut() throws Exception {
        servers.database().promoteStandby();
        servers.reading().awaitLog("is not a standby");

        write("after it has gone its own way");

        assertEquals("after it has gone its own way", read());
        assertTrue(client.metric(servers.reading(), because("primary", "no_standby")) > 0);
    }

    private void write(String listedIn) throws IOException, InterruptedException {
        int version = client.ask(servers.writing(), READ, Map.of("id", tenant))
                .at("/data/node/version")
                .asInt();
        var input = Map.of("id", tenant, "version", version, "listedIn", listedIn);
        var answer = client.ask(servers.writing(), UPDATE, Map.of("input", input));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    private String read() throws IOException, InterruptedException {
        return client.ask(servers.reading(), READ, Map.of("id", tenant))
                .at("/data/node/listedIn")
                .asText();
    }

    private JsonNode answered(String query) {
        try {
            return new ServerClient().ask(servers.reading(), query, Map.of());
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static String because(String database, String reason) {
        return "graphql_replica_queries_total{because=\"" + reason + "\",database=\"" + database + "\"}";
    }
}
