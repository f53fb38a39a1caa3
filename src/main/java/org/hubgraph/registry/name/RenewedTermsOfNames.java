package org.hubgraph.registry.name;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;

/**
 * Writes the terms of all names anew. Since version 85 names in Hangul also have a form by letter, names in more scripts
 * one in Latin letters, and typing errors are also forgiven in words such as "ModelBest" as a whole.
 */
@Singleton
public class RenewedTermsOfNames extends DataMigration {

    public RenewedTermsOfNames() {
        super("85", "renewed terms of names");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("delete from name_term");
            statement.execute("delete from word_variant");
        }
        TermsOfNames.addBeforeLengths(connection);
    }
}
