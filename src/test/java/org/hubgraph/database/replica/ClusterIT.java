package org.hubgraph.database.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PatroniCluster;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Failovers of a cluster under Patroni, with synchronous replication, under two servers: the primary is killed, frozen for
 * longer than a takeover takes, cut off from the other nodes but not from the servers, and switched over. In some of
 * them a server is killed, too. {@code -Dhubgraph.failovers}, {@code hubgraph.failover-writers}, {@code -readers} and
 * {@code -followers} set the load.
 */
@PostgresqlOnly
@ThoroughOnly
class ClusterIT {
    private static final Logger LOG = Logger.getLogger(ClusterIT.class);
    private static final int FAILOVERS = Integer.getInteger("hubgraph.failovers", 8);
    private static final int WRITERS = Integer.getInteger("hubgraph.failover-writers", 4);
    private static final int READERS = Integer.getInteger("hubgraph.failover-readers", 4);
    private static final int FOLLOWERS = Integer.getInteger("hubgraph.failover-followers", 4);
    /** Between two failovers. */
    private static final int WRITES = 20;

    /** In every so manyth failover a server is killed. Not a divisor of the kinds, so that it happens in each kind. */
    private static final int SERVER_KILLED_IN = 3;

    /** Longer than a takeover takes, so that standbys answer meanwhile. */
    private static final String MAX_LAG = "60s";

    /** Patroni takes some 30 seconds, on a busy machine more. */
    private static final long MOST_TAKEOVER_SECONDS = 180;

    /** From the takeover on, until writes are acknowledged again. */
    private static final long MOST_WRITE_SECONDS = 15;

    /** The line of a request that failed with the code INTERNAL, and all exceptions in its stack trace. */
    private static final Pattern INTERNAL =
            Pattern.compile("^.*Request \\S+ failed at .*(?:\\R(?!\\d{4}-).*)*", Pattern.MULTILINE);

    /** What happens to the primary. */
    private enum Failover {
        KILL,
        FREEZE,
        CUT,
        SWITCH
    }

    @TempDir
    Path directory;

    private PatroniCluster cluster;
    private final List<PackagedServer> servers = new CopyOnWriteArrayList<>();
    /** Those that were killed, too. */
    private final List<PackagedServer> launched = new ArrayList<>();

    /** Otherwise the logs of a test that fails would be deleted with its folder. */
    @RegisterExtension
    final AfterTestExecutionCallback keepingLogs = context -> {
        if (context.getExecutionException().isPresent() && cluster != null) {
            keepLogs(
                    Path.of("target", "cluster", context.getRequiredTestMethod().getName()));
        }
    };

    @AfterEach
    void stop() {
        servers.forEach(PackagedServer::kill);
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWithAllNodesInTheUrl() throws Exception {
        failOver(PatroniCluster::database, List.of(Failover.values()));
    }

    @Test
    void nothingAcknowledgedIsLostThroughHaproxy() throws Exception {
        failOver(PatroniCluster::databaseThroughHaproxy, List.of(Failover.values()));
    }

    @Test
    void nothingAcknowledgedIsLostThroughPgbouncer() throws Exception {
        cluster = PatroniCluster.start();
        var refused = PackagedServer.launch(directory.resolve("refused"), cluster.databaseThroughPgbouncer());
        servers.add(refused);
        refused.awaitLog("prepareThreshold=0");
        assertTrue(refused.log().contains("default_transaction_isolation"), refused::log);
        assertNotEquals(0, refused.awaitEnd());
        servers.clear();
        try (var connection = cluster.databaseThroughHaproxy().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database postgres set default_transaction_isolation = 'repeatable read'");
        }
        cluster.reconnectPgbouncer();

        // A primary that was frozen and comes back may answer through the pooler for a moment: the manual says so.
        failOver(
                PatroniCluster::databaseThroughPgbouncer,
                List.of(Failover.KILL, Failover.CUT, Failover.SWITCH),
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold=0");
    }

    private void failOver(Function<PatroniCluster, TestDatabase> database, List<Failover> kinds, String... settings)
            throws Exception {
        if (cluster == null) {
            cluster = PatroniCluster.start();
        }
        for (int number = 0; number < 2; number++) {
            servers.add(launch("server" + number, database.apply(cluster), settings));
        }
        awaitStandbys(1);
        var load = new FailoverLoad(() -> servers, WRITERS, READERS, FOLLOWERS);
        load.awaitWrites(WRITES);

        for (int number = 0; number < FAILOVERS; number++) {
            awaitStandbys(2);
            cluster.awaitCandidate();
            String earlier = cluster.primary();
            var kind = kinds.get(number % kinds.size());
            switch (kind) {
                case KILL -> cluster.kill(earlier);
                case FREEZE -> cluster.freeze(earlier);
                case CUT -> cluster.cut(earlier);
                default -> cluster.switchOver();
            }
            boolean killed = number % SERVER_KILLED_IN == SERVER_KILLED_IN - 1;
            if (killed) {
                servers.remove(servers.size() - 1).kill();
            }
            String next = successor(earlier);
            long begin = System.nanoTime();
            load.awaitWrites(1);
            long taken = System.nanoTime() - begin;
            LOG.warnf(
                    "%s %s%s: %s after %s: writes after %d ms; %s",
                    number,
                    kind,
                    killed ? " with a server" : "",
                    next,
                    earlier,
                    TimeUnit.NANOSECONDS.toMillis(taken),
                    load);
            assertTrue(taken < TimeUnit.SECONDS.toNanos(MOST_WRITE_SECONDS));
            load.awaitWrites(WRITES);
            switch (kind) {
                case KILL -> cluster.begin(earlier);
                case FREEZE -> cluster.thaw(earlier);
                case CUT -> cluster.mend(earlier);
                default -> load.awaitWrites(1);
            }
            if (killed) {
                servers.add(launch("again" + number, database.apply(cluster), settings));
            }
            load.awaitWrites(WRITES);
        }

        load.end();
        LOG.warn(load);
    }

    private PackagedServer launch(String name, TestDatabase database, String... settings) throws Exception {
        var folder = directory.resolve(name);
        TestUser.CURATOR.addTo(folder);
        var all = Stream.concat(Stream.of("-Dhubgraph.read-replica.max-lag=" + MAX_LAG), Stream.of(settings));
        var server = PackagedServer.launch(folder, database, PackagedServer.withoutQuotas(all.toArray(String[]::new)));
        launched.add(server);
        server.awaitReady();
        return server;
    }

    /** Also prints why requests failed with the code INTERNAL. */
    private void keepLogs(Path kept) throws IOException {
        Files.createDirectories(kept);
        for (int number = 0; number < launched.size(); number++) {
            String log = launched.get(number).log();
            Files.writeString(kept.resolve("server" + number + ".log"), log);
            INTERNAL.matcher(log).results().map(MatchResult::group).forEach(LOG::error);
        }
        cluster.copyLogs(kept);
        LOG.errorf("The logs are in %s", kept.toAbsolutePath());
    }

    /** Waits until another node is the primary. */
    private String successor(String earlier) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_TAKEOVER_SECONDS);
        while (System.nanoTime() < end) {
            String next = cluster.primary();
            if (!next.isEmpty() && !next.equals(earlier)) {
                return next;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No node has taken over from " + earlier);
    }

    private void awaitStandbys(int least) {
        var metrics = new ServerClient();
        for (var server : servers) {
            server.await("use " + least + " standbys", () -> metrics.metric(server, "graphql_replica_ready") >= least);
        }
    }
}
