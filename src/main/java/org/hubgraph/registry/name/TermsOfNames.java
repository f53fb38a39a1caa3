package org.hubgraph.registry.name;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;
import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;

/** Adds the terms of all names that were written before there were any. */
@Singleton
public class TermsOfNames extends DataMigration {
    private static final List<String> ENTRIES = List.of("hub", "tenant", "person", "fund");
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int INSERTED_AT_ONCE = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public TermsOfNames() {
        super("68", "terms of names");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        // A generated registry comes with its terms.
        if (!hasTerms(connection)) {
            add(connection, ENTRIES);
        }
    }

    private static boolean hasTerms(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from name_term fetch first 1 row only")) {
            return row.next();
        }
    }

    /** Adds the terms of all names in the index of names. The tables of terms and words must be empty. */
    public static void add(Connection connection) throws SQLException {
        add(connection, Stream.concat(ENTRIES.stream(), Stream.of("sector")).toList());
    }

    /**
     * Adds the terms of new names.
     *
     * @param names by their primary keys in the index of names
     */
    public static void add(Connection connection, Map<UUID, String> names) throws SQLException {
        var words = new LinkedHashSet<String>();
        var rows = insertion();
        names.forEach((key, name) -> {
            var forms = NameForms.of(name);
            forms.terms().forEach(term -> rows.add(key, term));
            words.addAll(forms.correctable());
        });
        rows.execute(connection);
        WordVariants.add(connection, words);
    }

    /** For the primary key of a name and a term of it. */
    private static RowInsertion insertion() {
        return new RowInsertion("name_term", Column.key("name_id"), Column.text("term"));
    }

    private static void add(Connection connection, List<String> entries) throws SQLException {
        var words = new LinkedHashSet<String>();
        for (String entry : entries) {
            addOf(connection, entry, words);
        }
        WordVariants.insert(connection, words);
    }

    private static void addOf(Connection connection, String entry, Set<String> words) throws SQLException {
        var rows = insertion();
        try (var query = connection.prepareStatement("select n.id, n.position, e.names from entry_name n join " + entry
                + " e on e.id = n.entry_id where n.entry_type = ?")) {
            query.setString(1, entry.toUpperCase(Locale.ROOT));
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var key = row.getObject(1, UUID.class);
                    var forms = NameForms.of(name(row.getString(3), row.getInt(2)));
                    forms.terms().forEach(term -> rows.add(key, term));
                    words.addAll(forms.correctable());
                    if (rows.size() >= INSERTED_AT_ONCE) {
                        rows.execute(connection);
                    }
                }
            }
        }
        rows.execute(connection);
    }

    /** The text of a name in a stored list of names. */
    static String name(String names, int position) {
        try {
            JsonNode name = JSON.readTree(names).path(position);
            return name.path("text").asText();
        } catch (IOException damaged) {
            throw new IllegalStateException("A stored list is not readable", damaged);
        }
    }
}
