package org.hubgraph.registry.name;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;

/** Adds the key of its words to each name in the index, so that a search finds whole names that differ in punctuation. */
@Singleton
public class WordsOfNames extends DataMigration {
    private static final List<String> ENTRIES = List.of("hub", "tenant", "person", "fund", "sector");

    public WordsOfNames() {
        super("98", "words of names");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("alter table entry_name add column words_key varchar(1000)");
        }
        for (String entry : ENTRIES) {
            updateForEach(
                    connection,
                    "select n.id, n.position, e.names from entry_name n join " + entry
                            + " e on e.id = n.entry_id where n.entry_type = '" + entry.toUpperCase(Locale.ROOT) + "'",
                    "update entry_name set words_key = ? where id = ?",
                    (update, row) -> {
                        update.setString(1, NameForms.wordsKey(TermsOfNames.name(row.getString(3), row.getInt(2))));
                        update.setObject(2, row.getObject(1, UUID.class));
                    });
        }
    }
}
