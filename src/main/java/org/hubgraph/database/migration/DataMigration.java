package org.hubgraph.database.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration of rows that SQL cannot express. It runs in one transaction, and has no checksum. */
public abstract class DataMigration implements JavaMigration {
    private static final int AT_ONCE = 1_000;

    private final String version;
    private final String description;

    /**
     * @param version a number that no other migration has
     * @param description a few words, as in the name of a file of SQL
     */
    protected DataMigration(String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** Sets the parameters of an update. */
    protected interface Parameters {
        void set(PreparedStatement update, ResultSet row) throws SQLException;
    }

    /**
     * Runs an update for each row of a query. The rows are read and written in parts, so that the heap does not grow with
     * the table.
     */
    protected static void updateForEach(Connection connection, String query, String update, Parameters parameters)
            throws SQLException {
        try (var reading = connection.createStatement();
                var writing = connection.prepareStatement(update)) {
            reading.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (var row = reading.executeQuery(query)) {
                while (row.next()) {
                    parameters.set(writing, row);
                    writing.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
