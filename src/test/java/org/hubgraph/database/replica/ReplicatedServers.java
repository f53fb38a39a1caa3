package org.hubgraph.database.replica;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ReplicatedDatabase;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;

/** Two servers on a primary and its standby, each with both databases. */
final class ReplicatedServers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    static final Duration MAX_LAG = Duration.ofSeconds(8);

    private final ReplicatedDatabase database;
    private final PackagedServer writing;
    private final PackagedServer reading;

    /**
     * Starts the databases and the servers.
     *
     * @param directory for the files of the servers
     * @param settings further ones of both servers
     */
    ReplicatedServers(Path directory, String... settings) {
        database = ReplicatedDatabase.start(directory);
        writing = launch(directory.resolve("writing"), settings);
        writing.awaitReady();
        reading = launch(directory.resolve("reading"), settings);
        reading.awaitReady();
    }

    private PackagedServer launch(Path folder, String... settings) {
        TestUser.CURATOR.addTo(folder);
        var all = new ArrayList<>(List.of(settings));
        all.add(database.readReplica());
        all.add("-Dhubgraph.read-replica.wait=" + PATIENCE.toMillis() + "ms");
        all.add("-Dhubgraph.read-replica.max-lag=" + MAX_LAG.toSeconds() + "s");
        return PackagedServer.launch(
                folder, database.primary(), PackagedServer.withoutQuotas(all.toArray(String[]::new)));
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
        database.close();
    }

    ReplicatedDatabase database() {
        return database;
    }

    /** The server for mutations. */
    PackagedServer writing() {
        return writing;
    }

    /** The server for queries. */
    PackagedServer reading() {
        return reading;
    }

    /** Until both servers send queries to the replica, and the replica is where the primary is. */
    void awaitReplica() {
        database.awaitReplay();
        var metrics = new ServerClient();
        for (var server : List.of(writing, reading)) {
            server.await("take the replica", () -> metrics.metric(server, "graphql_replica_ready") == 1);
        }
    }

    void onPrimary(String... statements) throws SQLException {
        try (var connection = database.primary().connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Until the condition, a query, is met on the standby. */
    void awaitOnStandby(String condition) throws SQLException {
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

    /** The number of lines with these words in the log of the server for queries. */
    long said(String words) {
        return reading.log().lines().filter(line -> line.contains(words)).count();
    }
}
