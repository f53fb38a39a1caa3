package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.postgresql.core.BaseStatement;
import org.postgresql.core.QueryExecutor;

import org.hubgraph.database.dialect.SqlStates;

/**
 * Finds out at the start whether pgpool-II is between server and database, and whether it sends every statement to the
 * primary and returns its responses. Otherwise a query might be answered by a standby that lags, by a cache, or by one of
 * several servers with different transaction numbers.
 *
 * <p>It does so before the migrations, which could fail because of such a setting with a message that does not name it.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PgpoolSettings implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(PgpoolSettings.class);
    private static final String OFF = "off";

    private final AgroalDataSource connections;

    PgpoolSettings(AgroalDataSource connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException if pgpool-II is there and has a wrong setting */
    @Override
    public void customize(FluentConfiguration migrations) {
        try {
            check();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void check() throws SQLException {
        try (var connection = connections.getConnection()) {
            if (!isPgpool(connection)) {
                return;
            }
            var missing = new ArrayList<String>();
            for (String switched : new String[] {"load_balance_mode", "memory_cache_enabled"}) {
                if (!OFF.equals(setting(connection, switched))) {
                    missing.add(switched + " = " + OFF);
                }
            }
            String mode = setting(connection, "backend_clustering_mode");
            if ("native_replication".equals(mode) || "snapshot_isolation".equals(mode)) {
                missing.add("backend_clustering_mode = streaming_replication");
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException("pgpool-II must send every statement to the primary: set "
                        + String.join("; ", missing)
                        + " in pgpool.conf and restart it. See \"Connection poolers\" in the"
                        + " manual.");
            }
        }
    }

    private static boolean isPgpool(Connection connection) throws SQLException {
        try {
            return text(connection, "show pool_version") != null;
        } catch (SQLException unknown) {
            if (SqlStates.isOutage(unknown)) {
                throw unknown;
            }
            LOG.debug("There is no pgpool-II", unknown);
            return false;
        }
    }

    /** Null if this release of pgpool-II has no such setting. */
    private static String setting(Connection connection, String name) {
        try {
            return text(connection, "pgpool show " + name);
        } catch (SQLException unknown) {
            LOG.debugf(unknown, "pgpool-II does not show %s", name);
            return null;
        }
    }

    /** Pgpool-II responds to its own statements only in the simple query protocol. */
    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.unwrap(BaseStatement.class).executeWithFlags(sql, QueryExecutor.QUERY_EXECUTE_AS_SIMPLE);
            try (var row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
