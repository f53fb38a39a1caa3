package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Two real PostgreSQL servers that take over from each other, as a cluster manager would make them: at first a primary
 * and its synchronous standby, so that a commit that was acknowledged is on both.
 */
public final class FailoverDatabase implements AutoCloseable {
    private static final String OWNER = "postgres";

    private final List<Node> nodes;

    /** One of the servers, on the same port in whatever role. */
    public static final class Node {
        private final Path folder;
        private final int port = FreePort.next();
        private EmbeddedPostgres server;

        private Node(Path folder) {
            this.folder = folder;
        }

        private void start() throws IOException {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("wal_keep_size", "1GB")
                    .setServerConfig("wal_retrieve_retry_interval", "200ms")
                    .setPort(port)
                    .start();
        }

        public int port() {
            return port;
        }

        /** Executes statements without the application. */
        public void execute(String... statements) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        /** The first column of the first row, without the application. */
        public String text(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(url("127.0.0.1:" + port, ""), OWNER, "");
        }

        /** Stops all its processes: connections remain open without any response. */
        public void freeze() {
            OwnPostgresql.signal(folder, "-STOP");
        }

        public void thaw() {
            OwnPostgresql.signal(folder, "-CONT");
        }

        /** Ends the waits of commits for a standby: they are kept on this server alone. */
        public void cancelCommits() throws SQLException {
            execute("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
        }

        public void promote() throws SQLException {
            execute("select pg_promote()");
        }
    }

    private FailoverDatabase(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** @param directory an empty directory for both servers */
    public static FailoverDatabase start(Path directory) throws IOException, SQLException {
        var first = new Node(directory.resolve("first"));
        var second = new Node(directory.resolve("second"));
        first.start();
        var database = new FailoverDatabase(List.of(first, second));
        database.follow(second, first);
        first.execute("alter system set synchronous_standby_names = '*'", "select pg_reload_conf()");
        return database;
    }

    /** Starts a server as a standby of the other, with a copy of its files. It must be stopped. */
    private void follow(Node standby, Node primary) throws IOException, SQLException {
        ReplicatedDatabase.copy(primary.server, primary.folder, standby.folder);
        standby.start();
    }

    /** Ends a server whose place another one has taken, and starts it again as a standby of that one. */
    public void replace(Node earlier, Node primary) throws IOException, SQLException {
        earlier.server.close();
        try (var files = Files.walk(earlier.folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        follow(earlier, primary);
    }

    public Node first() {
        return nodes.get(0);
    }

    public Node second() {
        return nodes.get(1);
    }

    /**
     * The settings of a server that knows only the port of a pooler. The driver does not check the role: to a client of
     * PgBouncer, every server has the parameters of the one that PgBouncer has connected to first.
     */
    public TestDatabase databaseThroughPooler(int port) {
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                url("127.0.0.1:" + port, "?sslmode=disable&prepareThreshold=0&targetServerType=any"),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                ""));
    }

    /** The settings of a server that knows both hosts, for either role. */
    public TestDatabase database() {
        String hosts = nodes.stream().map(node -> "127.0.0.1:" + node.port).collect(Collectors.joining(","));
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                url(hosts, ""),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                "",
                "hubgraph.read-replica.url",
                url(hosts, "?targetServerType=preferSecondary")));
    }

    private static String url(String hosts, String parameters) {
        return "jdbc:postgresql://" + hosts + "/" + OWNER + parameters;
    }

    @Override
    public void close() {
        try {
            for (var node : nodes) {
                node.server.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
