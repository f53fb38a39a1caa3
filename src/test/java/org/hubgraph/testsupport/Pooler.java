package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection pooler installed on this machine, in front of the PostgreSQL server of the tests. */
public final class Pooler implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final int port;

    private Pooler(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * PgBouncer in transaction mode, which is {@linkplain Program#required required}. Returns when it responds.
     *
     * @param directory for everything that it writes
     * @param database a database of the server that it leads to
     */
    public static Pooler pgbouncer(Path directory, TestDatabase database) throws IOException, InterruptedException {
        var program = Program.required("pgbouncer", "pgbouncer");
        Files.createDirectories(directory);
        int port = FreePort.next();
        var configuration = directory.resolve("pgbouncer.ini");
        Files.writeString(configuration, """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                max_client_conn = 200
                ignore_startup_parameters = extra_float_digits
                """.formatted(database.port(), port));
        var command = new ArrayList<>(List.of(program.toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            // PgBouncer does not run as root.
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(configuration.toString());
        return started(directory, command, port, database);
    }

    /**
     * Pgpool-II, which is {@linkplain Program#required required}. Returns when it responds.
     *
     * @param settings lines that are added to its configuration
     */
    public static Pooler pgpool(Path directory, TestDatabase database, String... settings)
            throws IOException, InterruptedException {
        var program = Program.required("pgpool", "pgpool2");
        Files.createDirectories(directory);
        int port = FreePort.next();
        var configuration = directory.resolve("pgpool.conf");
        Files.writeString(
                configuration, """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                pcp_listen_addresses = ''
                pcp_socket_dir = '%s'
                pid_file_name = '%s/pgpool.pid'
                logdir = '%2$s'
                backend_clustering_mode = 'streaming_replication'
                backend_hostname0 = '127.0.0.1'
                backend_port0 = %d
                num_init_children = 60
                sr_check_user = 'postgres'
                %s
                """.formatted(port, directory, directory, database.port(), String.join("\n", settings)));
        for (String empty : new String[] {"pcp.conf", "pool_hba.conf"}) {
            Files.writeString(directory.resolve(empty), "");
        }
        return started(
                directory,
                List.of(
                        program.toString(),
                        "-n",
                        "-f",
                        configuration.toString(),
                        "-F",
                        directory.resolve("pcp.conf").toString(),
                        "-a",
                        directory.resolve("pool_hba.conf").toString()),
                port,
                database);
    }

    private static Pooler started(Path directory, List<String> command, int port, TestDatabase database)
            throws IOException, InterruptedException {
        var log = directory.resolve("output.log");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var pooler = new Pooler(process, log, port);
        pooler.awaitReady(database);
        return pooler;
    }

    /** The settings of a server that reaches the database through the pooler. */
    public TestDatabase before(TestDatabase database) {
        return database.at(port);
    }

    private void awaitReady(TestDatabase database) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                before(database).connect().close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IllegalStateException("The pooler does not respond:\n" + log());
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        Program.end(process);
    }
}
