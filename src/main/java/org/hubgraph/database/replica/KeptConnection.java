package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;

/**
 * A connection that is not given back, so that who asks now and then has not to wait where all others are in use. A new one
 * is taken where it was lost. Not for several threads.
 */
final class KeptConnection {
    /** For one statement. A host that has gone without a word never answers. */
    private static final int PATIENCE_MILLIS = 2_000;

    private final AgroalDataSource source;
    private Connection connection;

    KeptConnection(AgroalDataSource source) {
        this.source = source;
    }

    /** The first column of the first row; null without a row. */
    String text(String sql) throws SQLException {
        if (connection == null) {
            connection = source.getConnection();
        }
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException lost) {
            giveUp();
            throw lost;
        }
    }

    private void giveUp() {
        try (var lost = connection) {
            connection = null;
            lost.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException gone) {
            // As was known.
        }
    }
}
