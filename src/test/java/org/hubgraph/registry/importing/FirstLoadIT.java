package org.hubgraph.registry.importing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;
import org.hubgraph.testsupport.WholeRegistry;

import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * A server that is killed (SIGKILL) during the first load of the packaged registry loads all of it at the next start.
 */
@ThoroughOnly
class FirstLoadIT {
    private static final String WITHOUT_REGISTRY = "-Dhubgraph.packaged-registry.enabled=false";
    private static final String SAY_STATEMENTS = "-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG";

    @TempDir
    Path directory;

    /**
     * @param table the server is killed while it stores the first row of this table; sources are stored first, visits
     *     late
     */
    @ParameterizedTest
    @MethodSource("tables")
    void theNextStartLoadsEverythingOnce(String table) throws Exception {
        var database = TestDatabase.of(directory);
        PackagedServer.startAnew(directory, WITHOUT_REGISTRY).close();
        holdUp(database, table);

        var killed = PackagedServer.launch(directory, database, SAY_STATEMENTS);
        killed.awaitLog("insert into " + table + " ");
        killed.kill();
        assertFalse(killed.log().contains(WholeRegistry.loaded()), "it was killed in time");
        letGo(database, table);

        try (var server = PackagedServer.startAnew(directory)) {
            server.awaitLog(WholeRegistry.loaded());
            WholeRegistry.assertIn(server);
        }
    }

    static List<String> tables() {
        return List.of("source", "tenant", "visit");
    }

    /** Delays the first row of the table for longer than the test, so that no server is too fast for it. */
    private static void holdUp(TestDatabase database, String table) throws SQLException {
        if (TestDatabase.isPostgresql()) {
            execute(database, constraint(table, "cast(pg_sleep(600) as text) is not null"));
        } else {
            // In SQL only, because an executable of a native build cannot call Java. It depends on the row, so that the
            // database does not evaluate it only once.
            execute(
                    database,
                    constraint(
                            table,
                            "(select max(x) from system_range(1, 1000000000000)"
                                    + " where mod(x, 7) = 7 + char_length(cast(id as varchar))) is null"));
        }
    }

    private static String constraint(String table, String condition) {
        return "alter table " + table + " add constraint held_up check (" + condition + ")";
    }

    private static void letGo(TestDatabase database, String table) throws SQLException {
        if (TestDatabase.isPostgresql()) {
            // PostgreSQL has not noticed yet that its client was killed, and still locks the table.
            execute(
                    database,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
        }
        execute(database, "alter table " + table + " drop constraint held_up");
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
