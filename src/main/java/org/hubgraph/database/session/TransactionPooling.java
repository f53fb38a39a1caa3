package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Finds out at the start whether a pooler between server and database gives each transaction another session, such as
 * PgBouncer in transaction mode. Settings of a session, and statements that are prepared in it, are then lost or reach
 * other clients: without the settings that this requires, statements would fail now and then, and a query would not read a
 * single snapshot.
 *
 * <p>It does so before the migrations, which could fail because of such a setting with a message that does not name it.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class TransactionPooling implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(TransactionPooling.class);
    /** Other clients of the pooler may use the sessions in between. */
    private static final int ATTEMPTS = 5;

    private static final String ISOLATION = "repeatable read";
    private static final String MARK = "select set_config('hubgraph.session', '%s', false)";
    private static final String READ = "select current_setting('hubgraph.session', true)";
    /** The value with which each session begins, whatever statements have set since. */
    private static final String INITIAL_ISOLATION =
            "select reset_val from pg_settings where name = 'default_transaction_isolation'";

    private final AgroalDataSource connections;

    TransactionPooling(AgroalDataSource connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException if there is such a pooler and a setting that it needs is missing */
    @Override
    public void customize(FluentConfiguration migrations) {
        try {
            check();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void check() throws SQLException {
        try (var two = DedicatedPool.of(connections, 2);
                var first = two.getConnection();
                var second = two.getConnection()) {
            if (!isShared(first, second)) {
                return;
            }
            var missing = new ArrayList<String>();
            if (first.unwrap(PGConnection.class).getPrepareThreshold() != 0) {
                missing.add("set quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold=0");
            }
            if (!ISOLATION.equals(text(first, INITIAL_ISOLATION))) {
                missing.add("run \"alter database " + first.getCatalog()
                        + " set default_transaction_isolation = 'repeatable read'\" and reconnect the pooler");
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException("A pooler gives each transaction another session of the database: "
                        + String.join("; ", missing) + ". See \"Connection poolers\" in the manual.");
            }
            LOG.info(
                    "A pooler gives each transaction another session of the database: changes through other servers are"
                            + " found by a check every second");
        }
    }

    /** Whether a setting of one connection's session is seen by the other one, or lost. */
    private static boolean isShared(Connection first, Connection second) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String mark = UUID.randomUUID().toString();
            text(first, String.format(MARK, mark));
            if (mark.equals(text(second, READ)) || !mark.equals(text(first, READ))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
