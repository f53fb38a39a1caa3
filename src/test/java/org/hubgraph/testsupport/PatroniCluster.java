package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The cluster of {@code .ci/cluster}: etcd, three nodes of Patroni, and proxies. Its programs are
 * {@linkplain Program#required required}.
 */
public final class PatroniCluster implements AutoCloseable {
    private static final String SCRIPT = ".ci/cluster/cluster";
    private static final String OWNER = "postgres";
    /** What the script ends with if it cannot run here. */
    private static final int UNAVAILABLE = 69;

    private static final int PATIENCE_SECONDS = 120;

    /** Not a folder of the test: the user postgres must be able to enter it. */
    private final Path directory;

    private final Map<String, String> addresses = new HashMap<>();

    private PatroniCluster() throws IOException {
        directory = Files.createTempDirectory("hubgraph-cluster");
    }

    /** Starts a cluster. It needs root, for network namespaces; without, the test is skipped as without the programs. */
    public static PatroniCluster start() throws IOException, InterruptedException {
        Map.of("patroni", "patroni", "etcd", "etcd-server", "haproxy", "haproxy", "pgbouncer", "pgbouncer")
                .forEach(Program::required);
        Program.required("curl", "curl");
        Program.required("ip", "iproute2");
        var cluster = new PatroniCluster();
        try {
            cluster.run("start").lines().forEach(line -> {
                var words = line.split(" ");
                cluster.addresses.put(words[0], words[1]);
            });
        } catch (IOException | InterruptedException | RuntimeException broken) {
            cluster.close();
            throw broken;
        }
        return cluster;
    }

    /** The name of the primary; empty while there is none. */
    public String primary() throws IOException, InterruptedException {
        return execute("primary").strip();
    }

    /** Waits until a standby may take over. Without one, the cluster waits for the return of its primary. */
    public void awaitCandidate() throws IOException, InterruptedException {
        run("candidate");
    }

    public void kill(String node) throws IOException, InterruptedException {
        run("kill", node);
    }

    public void freeze(String node) throws IOException, InterruptedException {
        run("freeze", node);
    }

    public void thaw(String node) throws IOException, InterruptedException {
        run("thaw", node);
    }

    /** Cuts a node off from etcd and the other nodes. Clients and proxies still reach it. */
    public void cut(String node) throws IOException, InterruptedException {
        run("cut", node);
    }

    /** Connects a node again that was cut off. */
    public void mend(String node) throws IOException, InterruptedException {
        run("mend", node);
    }

    /** Starts a node again that was killed. */
    public void begin(String node) throws IOException, InterruptedException {
        run("begin", node);
    }

    public void switchOver() throws IOException, InterruptedException {
        run("switch");
    }

    /** Makes PgBouncer open new sessions, with the settings of the database as they are now. */
    public void reconnectPgbouncer() throws IOException, InterruptedException {
        run("reconnect");
    }

    /** The settings of a server that knows all nodes, for either role. */
    public TestDatabase database() {
        return database(addresses.get("nodes"));
    }

    /** The settings of a server that reaches the primary through PgBouncer, and the standbys directly. */
    public TestDatabase databaseThroughPgbouncer() {
        return database(addresses.get("pgbouncer"));
    }

    /** The settings of a server that reaches the primary through HAProxy, and the standbys directly. */
    public TestDatabase databaseThroughHaproxy() {
        return database(addresses.get("haproxy"));
    }

    private TestDatabase database(String primary) {
        return new TestDatabase(Map.of(
                "quarkus.datasource.jdbc.url",
                url(primary),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                "",
                "hubgraph.read-replica.url",
                url(addresses.get("nodes"))));
    }

    private static String url(String hosts) {
        return "jdbc:postgresql://" + hosts + "/" + OWNER;
    }

    private String run(String command, String... more) throws IOException, InterruptedException {
        return output(true, command, more);
    }

    private String execute(String command, String... more) throws IOException, InterruptedException {
        return output(false, command, more);
    }

    private String output(boolean mustSucceed, String command, String... more)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>(List.of(SCRIPT, command, directory.toString()));
        Stream.of(more).forEach(words::add);
        // The programs that the script starts must not keep the test waiting for the end of its output.
        var output = Files.createTempFile("hubgraph-cluster", ".txt");
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var printed = Files.readString(output);
        Files.delete(output);
        if (ended && process.exitValue() == UNAVAILABLE) {
            Program.missing(printed);
        }
        if (mustSucceed && (!ended || process.exitValue() != 0)) {
            throw new IllegalStateException(words + ": " + printed);
        }
        return printed;
    }

    /** Copies the logs of all programs. */
    public void copyLogs(Path to) throws IOException {
        try (var files = Files.list(directory)) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.copy(log, to.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        try {
            execute("stop");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
