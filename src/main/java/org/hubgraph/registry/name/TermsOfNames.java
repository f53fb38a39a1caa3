package org.hubgraph.registry.name;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
        var keys = new ArrayList<UUID>();
        var terms = new ArrayList<String>();
        names.forEach((key, name) -> {
            var forms = NameForms.of(name);
            for (String term : forms.terms()) {
                keys.add(key);
                terms.add(term);
            }
            words.addAll(forms.correctable());
        });
        insert(connection, keys, terms);
        WordVariants.add(connection, words);
    }

    /** @param names the primary key of the name of each term */
    private static void insert(Connection connection, List<UUID> names, List<String> terms) throws SQLException {
        try (var insert = connection.prepareStatement("insert into name_term (name_id, term)"
                + " select k.name_id, k.term from unnest(?, ?) k(name_id, term)")) {
            insert.setArray(1, connection.createArrayOf("uuid", names.toArray()));
            insert.setArray(2, connection.createArrayOf("varchar", terms.toArray()));
            insert.executeUpdate();
        }
    }

    private static void add(Connection connection, List<String> entries) throws SQLException {
        var words = new LinkedHashSet<String>();
        for (String entry : entries) {
            addOf(connection, entry, words);
        }
        WordVariants.insert(connection, words);
    }

    private static void addOf(Connection connection, String entry, Set<String> words) throws SQLException {
        var keys = new ArrayList<UUID>();
        var terms = new ArrayList<String>();
        try (var query = connection.prepareStatement("select n.id, n.position, e.names from entry_name n join " + entry
                + " e on e.id = n.entry_id where n.entry_type = ?")) {
            query.setString(1, entry.toUpperCase(Locale.ROOT));
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var forms = NameForms.of(name(row.getString(3), row.getInt(2)));
                    for (String term : forms.terms()) {
                        keys.add(row.getObject(1, UUID.class));
                        terms.add(term);
                    }
                    words.addAll(forms.correctable());
                    if (terms.size() >= INSERTED_AT_ONCE) {
                        insert(connection, keys, terms);
                        keys.clear();
                        terms.clear();
                    }
                }
            }
        }
        insert(connection, keys, terms);
    }

    /** The text of a name in a stored list of names. */
    private static String name(String names, int position) {
        try {
            JsonNode name = JSON.readTree(names).path(position);
            return name.path("text").asText();
        } catch (IOException damaged) {
            throw new IllegalStateException("A stored list is not readable", damaged);
        }
    }
}
