package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;

/**
 * A connection that is never returned to its pool, so that periodic checks need not wait while all others are in use.
 * If it is lost, a new one is opened. Not thread-safe.
 */
final class DedicatedConnection {
    /** The timeout of one statement. A host that disappeared without closing its connections never responds. */
    private static final int PATIENCE_MILLIS = 2_000;

    private final AgroalDataSource source;
    private Connection connection;

    DedicatedConnection(AgroalDataSource source) {
        this.source = source;
    }

    /** Returns the first column of the first row; null if there is no row. */
    String text(String sql) throws SQLException {
        try {
            if (connection == null) {
                connection = source.getConnection();
            }
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException | RuntimeException lost) {
            giveUp();
            throw lost;
        }
    }

    private void giveUp() {
        if (connection == null) {
            return;
        }
        try (var lost = connection) {
            connection = null;
            lost.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException gone) {
            // Ignored: the connection is known to be lost.
        }
    }
}
