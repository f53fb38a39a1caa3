package org.hubgraph.registry.search;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;
import org.hubgraph.registry.name.TermsOfNames;

/**
 * Writes anew the terms of names and texts with apostrophes. Since version 102 a word such as "China's" of a text is found
 * as it is written, and an acute accent by itself and letters such as that in "Hawai\u02bbi" are apostrophes.
 */
@Singleton
public class TermsOfApostrophes extends DataMigration {

    public TermsOfApostrophes() {
        super("102", "terms of apostrophes");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        TermsOfNames.renewApostrophes(connection);
        TermsOfTexts.renewApostrophes(connection);
    }
}
