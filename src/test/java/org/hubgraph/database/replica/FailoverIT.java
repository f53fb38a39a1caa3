package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.FailoverDatabase;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PoolerProxy;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The primary freezes and its standby takes over, under a server with writers, readers and a follower. The earlier
 * primary comes back, believing that it still is one, and later becomes a standby. The server is not restarted. {@code
 * ClusterIT} does this many times with a real cluster manager.
 */
@ThoroughOnly
@PostgresqlOnly
class FailoverIT {
    private static final Logger LOG = Logger.getLogger(FailoverIT.class);
    private static final String REPLICA = "graphql_replica_queries_total{because=\"ready\",database=\"replica\"}";
    /** Between two events. */
    private static final int WRITES = 10;
    /** The server knows by then that the primary does not respond. */
    private static final int SILENT_SECONDS = 6;

    private static final int QUERIES = 6;
    private static final int SOON_SECONDS = 1;
    /** Otherwise a query waits for the time of a request. */
    private static final int MOST_READ_SECONDS = 10;

    private static final int REQUEST_SECONDS = 25;

    private static final String CODE = "/errors/0/extensions/code";

    @TempDir
    Path directory;

    private FailoverDatabase database;
    private PackagedServer server;

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
        launch();
        var client = new ServerClient();
        awaitStandby(client);
        aResponseIsAcknowledgedOnlyOnceTheStandbyHasIt();
        var load = new FailoverLoad(() -> List.of(server), 3, 2, 1);
        load.awaitWrites(WRITES);

        database.first().freeze();
        long frozen = System.nanoTime();
        TimeUnit.SECONDS.sleep(SILENT_SECONDS);
        assertTrue(server.isReady(), "the standby answers queries");
        database.second().promote();
        load.awaitWrites(WRITES);
        LOG.warnf(
                "%d writes were acknowledged %d ms after the failover",
                WRITES, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - frozen));
        // Until a cluster manager ends it, it accepts connections and shows what it had.
        database.first().thaw();
        load.awaitWrites(WRITES);
        database.replace(database.first(), database.second());
        awaitStandby(client);
        double byReplica = client.metric(server, REPLICA);
        load.awaitWrites(WRITES);
        load.end();

        LOG.warn(load);
        assertTrue(client.metric(server, REPLICA) > byReplica, "the earlier primary answers queries");
        assertEquals(1, client.metric(server, "graphql_database_failovers_total"));
        assertEquals(2, client.metric(server, "graphql_database_timeline"));
        aPlaceOnATimelineThatWasNotFoundIsNotAnsweredFromAnEarlierOne(client);
    }

    /** The replay waits, so that only the primary has what the queries must see when it freezes. */
    @Test
    void aFrozenPrimaryHoldsNoQueryThatAStandbyCanRun() throws Exception {
        database = FailoverDatabase.start(directory.resolve("databases"));
        launch(
                "-Dhubgraph.read-replica.max-lag=60s",
                "-Dhubgraph.limit.request-milliseconds=" + TimeUnit.SECONDS.toMillis(REQUEST_SECONDS));
        var writer = new ServerClient();
        awaitStandby(writer);
        database.second().execute("select pg_wal_replay_pause()");
        writer.ask(server, FailoverLoad.CREATE, Map.of("name", "On One Node"), "on-one-node");
        var threads = Executors.newFixedThreadPool(QUERIES);

        database.first().freeze();
        var answers = new ArrayList<Future<JsonNode>>();
        for (int number = 0; number < QUERIES; number++) {
            var reader = new ServerClient();
            reader.pretend(writer.written());
            String query = "query Q" + number
                    + " { tenants(filter: { name: { startsWith: \"On One Node\" } }) { totalCount } }";
            answers.add(threads.submit(() -> reader.ask(server, query, Map.of())));
        }
        TimeUnit.SECONDS.sleep(SOON_SECONDS);
        database.second().execute("select pg_wal_replay_resume()");
        long resumed = System.nanoTime();

        for (var answer : answers) {
            assertEquals(1, answer.get().at("/data/tenants/totalCount").asInt(), answer.get()::toString);
        }
        long taken = System.nanoTime() - resumed;
        threads.shutdown();
        database.first().thaw();
        assertTrue(taken < TimeUnit.SECONDS.toNanos(MOST_READ_SECONDS), () -> taken + " ns");
        server.await("write again", () -> create("on-another").at(CODE).isMissingNode());
        assertEquals(0, writer.metric(server, "graphql_database_failovers_total"));
    }

    private void launch(String... more) throws Exception {
        var folder = directory.resolve("server");
        TestUser.CURATOR.addTo(folder);
        var settings = Stream.concat(
                Stream.of(
                        "-Dhubgraph.limit.request-milliseconds=8000",
                        // Loading it would take longer than the test, and what the test reads it writes.
                        "-Dhubgraph.packaged-registry.enabled=false"),
                Stream.of(more));
        server = PackagedServer.launch(
                folder, database.database(), PackagedServer.withoutQuotas(settings.toArray(String[]::new)));
        server.awaitReady();
        var source = new ServerClient().ask(server, FailoverLoad.CREATE_SOURCE, Map.of());
        assertTrue(source.path("errors").isMissingNode(), source::toString);
    }

    /**
     * A pooler, or the proxy behind it, leads to the next primary as soon as that is chosen, before it accepts writes.
     */
    @Test
    void aMutationThatAPoolerLeadsToAStandbyIsRunAgainOrHasChangedNothing() throws Exception {
        database = FailoverDatabase.start(directory.resolve("databases"));
        var folder = directory.resolve("server");
        TestUser.CURATOR.addTo(folder);
        try (var pooler = new PoolerProxy(database.first().port())) {
            server = PackagedServer.launch(
                    folder, database.databaseThroughPooler(pooler.port()), PackagedServer.withoutQuotas());
            server.awaitReady();
            server.await("create it", () -> create("on-one-node").at(CODE).isMissingNode());
            String position = database.first().text("select pg_current_wal_flush_lsn()");
            server.await("have it on the standby", () -> hasReplayed(position));

            pooler.leadTo(database.second().port());
            var again = create("on-one-node");
            var another = create("on-another");
            database.second().promote();

            assertEquals("TIMEOUT", again.at(CODE).asText(), again::toString);
            assertEquals("TIMEOUT", another.at(CODE).asText(), another::toString);
            for (String key : List.of("on-one-node", "on-another")) {
                server.await("create it", () -> create(key).at(CODE).isMissingNode());
            }
            assertEquals(2, created());
        }
    }

    private boolean hasReplayed(String position) {
        try {
            return database.second()
                    .text("select pg_last_wal_replay_lsn() >= cast('" + position + "' as pg_lsn)")
                    .equals("t");
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** A third server may have taken over, without this one having noticed. */
    private void aPlaceOnATimelineThatWasNotFoundIsNotAnsweredFromAnEarlierOne(ServerClient client) throws Exception {
        client.pretend("0/16B3748.00000003.1523." + UUID.randomUUID());

        var answer = client.ask(server, "{ hubs { totalCount } }", Map.of());

        assertEquals("TIMEOUT", answer.at(CODE).asText(), answer::toString);
    }

    /** A commit that is cancelled while it waits for the standby is on the primary alone. */
    private void aResponseIsAcknowledgedOnlyOnceTheStandbyHasIt() throws Exception {
        database.second().freeze();
        var unknown = create("on-one-node");
        database.first().cancelCommits();
        var again = create("on-one-node");
        database.second().thaw();

        assertEquals("OUTCOME_UNKNOWN", unknown.at(CODE).asText());
        assertEquals("OUTCOME_UNKNOWN", again.at(CODE).asText(), again::toString);
        server.await("acknowledge it", () -> create("on-one-node").at(CODE).isMissingNode());
        assertEquals(1, created());
    }

    private int created() throws Exception {
        var found = new ServerClient()
                .ask(server, "{ tenants(filter: { name: { startsWith: \"On One Node\" } }) { totalCount } }", Map.of());
        return found.at("/data/tenants/totalCount").asInt();
    }

    /** @param key has an effect once */
    private JsonNode create(String key) {
        try {
            return new ServerClient().ask(server, FailoverLoad.CREATE, Map.of("name", "On One Node " + key), key);
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private void awaitStandby(ServerClient client) {
        server.await("use the standby", () -> client.metric(server, "graphql_replica_ready") == 1);
    }
}
