package org.hubgraph.database.session;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.PostgresqlOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * JIT compilation is disabled in the application's PostgreSQL sessions: a long filter would take seconds of it, and a
 * cancel request does not interrupt it.
 */
@QuarkusTest
@PostgresqlOnly
class SessionSettingsTest {
    @Inject
    AgroalDataSource pool;

    @Test
    void noSessionCompilesItsExpressions() throws SQLException {
        assertEquals("off", jit(pool));
        try (var beside = DedicatedPool.of(pool, 1)) {
            assertEquals("off", jit(beside));
        }
    }

    private static String jit(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show jit")) {
            row.next();
            return row.getString(1);
        }
    }
}
