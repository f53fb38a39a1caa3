package org.hubgraph.database.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration of rows that SQL cannot express. It runs in one transaction, and has no checksum. */
public abstract class DataMigration implements JavaMigration {
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
