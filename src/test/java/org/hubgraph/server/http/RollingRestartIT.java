package org.hubgraph.server.http;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Load;
import org.hubgraph.testsupport.LoadBalancer;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Two servers on one PostgreSQL are stopped and started in turn, without a failed request.
 * {@code -Dhubgraph.restarts=10} repeats it more often.
 */
@PostgresqlOnly
class RollingRestartIT {
    private static final int RESTARTS = Repetitions.of("hubgraph.restarts", 1, 4);
    /** Each keeps half a processor busy. */
    private static final int CLIENTS = Repetitions.of("hubgraph.clients", 1, 3);

    private static final String SHORT = "{ hub(slug: \"ai-tower\") { name tenants { nodes { name } } } }";
    private static final String SLOW = "{ visits { nodes { date } } }";
    /** The exit status of a JVM after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.loaded();
    private final LoadBalancer balancer = new LoadBalancer();
    private final PackagedServer[] servers = new PackagedServer[2];

    @BeforeEach
    void start() throws SQLException {
        for (int number = 0; number < servers.length; number++) {
            start(number);
        }
        slowDown("visit");
    }

    @AfterEach
    void stop() {
        balancer.close();
        for (var server : servers) {
            server.kill();
        }
    }

    @Test
    void noRequestThatWasAcceptedFails() throws Exception {
        try (var load = new Load()) {
            for (int client = 0; client < CLIENTS; client++) {
                load.begin(SHORT, balancer::next);
            }
            load.begin(SLOW, balancer::next);
            load.begin(SLOW, balancer::next);
            for (int restart = 0; restart < RESTARTS; restart++) {
                int number = restart % servers.length;
                var stopped = servers[number];
                int before = load.answered();

                stopped.terminate();

                assertEquals(TERMINATED, stopped.awaitEnd());
                servers[1 - number].await("answer for both", () -> load.answered() > before + 50);
                balancer.remove(stopped);
                start(number);
                assertEquals(List.of(), load.failures(), () -> stopped.log());
            }
            assertEquals(List.of(), load.end());
        }
    }

    /** Returns once the load balancer sends requests to the server. */
    private void start(int number) {
        var server = PackagedServer.launch(
                directory.resolve(String.valueOf(number)),
                database,
                PackagedServer.withoutQuotas(
                        "-Dquarkus.shutdown.delay=2s",
                        // A server that has just started is slow at first, especially on a busy machine.
                        "-Dquarkus.shutdown.timeout=60s",
                        "-Dhubgraph.limit.request-milliseconds=60000",
                        // Requests must be in progress when a shutdown begins.
                        "-Dhubgraph.response-cache.enabled=false"));
        servers[number] = server;
        balancer.add(server);
        server.await("get requests", () -> balancer.sendsTo(server));
    }

    /** Makes each statement that reads the table take most of a second. */
    private void slowDown(String table) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table " + table + " rename to " + table + "_rows");
            statement.execute("create view " + table + " as select r.* from " + table
                    + "_rows r where (select pg_sleep(0.7)) is not null");
        }
    }
}
