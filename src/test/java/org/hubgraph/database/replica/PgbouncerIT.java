package org.hubgraph.database.replica;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Pooler;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

/** PgBouncer in transaction mode. */
@PostgresqlOnly
@ThoroughOnly
class PgbouncerIT extends ThroughPooler {
    private static final String UNPREPARED = "-Dquarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold=0";

    private static Pooler pgbouncer;

    @BeforeAll
    static void start() throws Exception {
        var database = withIsolation();
        pgbouncer = Pooler.pgbouncer(directory.resolve("pgbouncer"), database);
        start(pgbouncer, database, UNPREPARED);
    }

    private static TestDatabase withIsolation() throws SQLException {
        var database = TestDatabase.loaded();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database \"" + connection.getCatalog()
                    + "\" set default_transaction_isolation = 'repeatable read'");
        }
        return database;
    }

    @Override
    TestDatabase database() throws SQLException {
        return withIsolation();
    }

    @Override
    String[] settings() {
        return new String[] {UNPREPARED};
    }

    @Test
    void aMissingSettingEndsTheStart() throws Exception {
        String isolation = "set default_transaction_isolation = 'repeatable read'";
        var without = pgbouncer.before(TestDatabase.loaded());

        assertRefused(without, List.of("prepareThreshold=0", isolation));
        assertRefused(without, List.of(isolation), UNPREPARED);
        assertRefused(pgbouncer.before(withIsolation()), List.of("prepareThreshold=0"));
    }
}
