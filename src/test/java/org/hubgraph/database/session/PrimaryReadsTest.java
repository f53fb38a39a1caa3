package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.testsupport.PostgresqlOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@PostgresqlOnly
class PrimaryReadsTest {
    private static final String SLOW = "select pg_sleep(30)";

    @Inject
    AgroalDataSource pool;

    /** On H2, where other tests share this application, there is none. */
    @Inject
    Instance<PrimaryReads> ofPostgresql;

    private PrimaryReads reads;

    @BeforeEach
    void find() {
        reads = ofPostgresql.get();
    }

    @Test
    void aQueryThatWaitsForAResponseIsEnded() throws Exception {
        var failure = CompletableFuture.supplyAsync(() -> reads.run(() -> failureOf(SLOW)));
        await(this::isExecuting);

        reads.endAll();

        assertTrue(SqlStates.isOutage(failure.get(10, TimeUnit.SECONDS)), failure::toString);
    }

    @Test
    void aQueryThatWaitsForAConnectionIsEnded() throws Exception {
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        var taken = new ArrayList<Connection>();
        try {
            for (int number = 0; number < size; number++) {
                taken.add(pool.getConnection());
            }
            var failure = CompletableFuture.supplyAsync(() -> reads.run(() -> failureOf(SLOW)));
            await(() -> pool.getMetrics().awaitingCount() > 0);

            reads.endAll();

            assertTrue(SqlStates.isOutage(failure.get(5, TimeUnit.SECONDS)), failure::toString);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whatBeginsLaterFailsToo() {
        reads.run(() -> {
            reads.endAll();
            assertTrue(reads.isEnded());
            assertTrue(SqlStates.isOutage(failureOf(SLOW)));
            return null;
        });

        assertFalse(reads.isEnded());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** A mutation may have it next. */
    @Test
    void aConnectionThatWasReturnedIsNotClosed() throws SQLException {
        try (var ofMutation = pool.getConnection()) {
            Connection ofQuery = reads.run(() -> {
                Connection returned = taken();
                reads.endAll();
                return returned;
            });

            assertFalse(ofQuery.isClosed());
            try (var statement = ofMutation.createStatement();
                    var row = statement.executeQuery("select 1")) {
                assertTrue(row.next());
                assertEquals(1, row.getInt(1));
            }
        }
    }

    private Connection taken() {
        try (var connection = pool.getConnection()) {
            return (Connection) connection.unwrap(PGConnection.class);
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private SQLException failureOf(String sql) {
        return assertThrows(SQLException.class, () -> {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private boolean isExecuting() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select 1 from pg_stat_activity where query = '" + SLOW + "' and state = 'active'")) {
            return row.next();
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "It has not begun");
            Thread.sleep(20);
        }
    }
}
