package org.hubgraph.database.replica;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Snapshots are made on a standby that has every write, otherwise on the primary. */
@PostgresqlOnly
@ThoroughOnly
class SnapshotsOfReplicaIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BY_REPLICA = "graphql_replica_queries_total{because=\"ready\",database=\"replica\"}";
    private static final String BEHIND = "graphql_replica_queries_total{because=\"behind\",database=\"primary\"}";
    private static final String FAILED = "graphql_replica_queries_total{because=\"failed\",database=\"primary\"}";

    @TempDir
    static Path directory;

    private static ReplicatedServers servers;

    private final ServerClient client = new ServerClient();

    @BeforeAll
    static void start() {
        servers = new ReplicatedServers(directory, "-Dhubgraph.export.pause=0s");
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void bothShowTheSame() {
        servers.awaitReplica();
    }

    /** On a busy machine the replica may be late; the next snapshot is then tried. */
    @Test
    void aSnapshotIsMadeOnTheReplicaAndHasTheLastWrite() throws Exception {
        double byReplica = client.metric(servers.reading(), BY_REPLICA);
        for (int tries = 0; tries < 20 && client.metric(servers.reading(), BY_REPLICA) == byReplica; tries++) {
            write("exported " + tries);

            assertTrue(tenants().contains("\"exported " + tries + "\""));
        }
        assertEquals(byReplica + 1, client.metric(servers.reading(), BY_REPLICA));
        // As long as nothing changes, it is served again, although primary and replica have different versions.
        String tag = response().headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, response().headers().firstValue("ETag").orElseThrow());
        assertEquals(byReplica + 1, client.metric(servers.reading(), BY_REPLICA));
    }

    @Test
    void aSnapshotIsMadeOnThePrimaryWhileTheReplicaStandsStill() throws Exception {
        double behind = client.metric(servers.reading(), BEHIND);
        servers.database().pauseReplay();
        try {
            write("only on the primary");

            assertTrue(tenants().contains("\"only on the primary\""));
        } finally {
            servers.database().resumeReplay();
        }
        assertEquals(behind + 1, client.metric(servers.reading(), BEHIND));
    }

    /** Replaying an exclusive lock cancels conflicting statements on the replica (SQLSTATE 40001). */
    @Test
    void aSnapshotThatIsInTheWayOfReplayingIsMadeOnThePrimary() throws Exception {
        double failed = client.metric(servers.reading(), FAILED);
        write("before the conflict");
        servers.onPrimary(
                "alter table visit rename to visit_rows",
                "create view visit as select * from visit_rows where (select pg_sleep(2)) is not null");
        try {
            servers.database().awaitReplay();
            var made = CompletableFuture.supplyAsync(this::tenantsUnchecked);
            servers.awaitOnStandby(
                    "select count(*) > 0 from pg_stat_activity where query like '%from visit %' and state = 'active'"
                            + " and pid <> pg_backend_pid()");
            servers.onPrimary("begin; lock table visit_rows in access exclusive mode; commit");

            assertTrue(made.get(120, TimeUnit.SECONDS).contains("\"before the conflict\""));
            assertEquals(failed + 1, client.metric(servers.reading(), FAILED));
        } finally {
            servers.onPrimary("drop view visit", "alter table visit_rows rename to visit");
        }
    }

    private void write(String listedIn) throws IOException, InterruptedException {
        var tenant = client.ask(servers.writing(), "{ tenants(first: 1) { nodes { id version } } }", Map.of())
                .at("/data/tenants/nodes/0");
        var input = Map.of(
                "id", tenant.path("id").asText(),
                "version", tenant.path("version").asInt(),
                "listedIn", listedIn);
        var answer = client.ask(
                servers.writing(),
                "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }",
                Map.of("input", input));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    private String tenantsUnchecked() {
        try {
            return tenants();
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private String tenants() throws IOException, InterruptedException {
        return response().body();
    }

    private HttpResponse<String> response() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(servers.reading().uri().resolve("/exports/latest/tenants.jsonl"))
                .build();
        HttpResponse<String> response;
        do {
            response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } while (response.statusCode() == 503);
        assertEquals(200, response.statusCode(), List.of(response.body())::toString);
        return response;
    }
}
