package org.hubgraph.registry.name;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
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
import org.hubgraph.database.session.Updates;

/** Adds the terms of all names that were written before there were any. */
@Singleton
public class TermsOfNames extends DataMigration {
    private static final List<String> ENTRIES = List.of("hub", "tenant", "person", "fund");
    private static final List<String> ALL_ENTRIES =
            Stream.concat(ENTRIES.stream(), Stream.of("sector")).toList();
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
            add(connection, ENTRIES, false);
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
        add(connection, ALL_ENTRIES, true);
    }

    /** As {@link #add(Connection)}, for a migration before version 101, which adds the columns that are left out. */
    static void addBeforeLengths(Connection connection) throws SQLException {
        add(connection, ALL_ENTRIES, false);
    }

    /**
     * Adds the terms of new names.
     *
     * @param names by their primary keys in the index of names
     */
    public static void add(Connection connection, Map<UUID, IndexedName> names) throws SQLException {
        var updates = new Updates();
        add(updates, connection, names);
        updates.executeEach(connection);
    }

    /**
     * As {@link #add(Connection, Map)}.
     *
     * @param updates run by the caller
     */
    static void add(Updates updates, Connection connection, Map<UUID, IndexedName> names) throws SQLException {
        var words = new LinkedHashSet<String>();
        var rows = insertion(true);
        names.forEach((key, name) -> {
            var forms = NameForms.of(name.text());
            forms.terms().forEach(term -> rows.add(key, term, name.entryType(), (long) name.keyLength()));
            words.addAll(forms.correctable());
        });
        rows.addTo(updates);
        WordVariants.add(updates, connection, words);
    }

    /** As {@link #add(Connection, Map)}, for a migration before version 101. */
    public static void addBeforeLengths(Connection connection, Map<UUID, String> names) throws SQLException {
        var words = new LinkedHashSet<String>();
        var rows = insertion(false);
        names.forEach((key, name) -> {
            var forms = NameForms.of(name);
            forms.terms().forEach(term -> rows.add(key, term));
            words.addAll(forms.correctable());
        });
        rows.execute(connection);
        WordVariants.add(connection, words);
    }

    /** For the primary key of a name and a term of it and, since version 101, the name's type and length. */
    private static RowInsertion insertion(boolean lengths) {
        var key = Column.key("name_id");
        var term = Column.text("term");
        return lengths
                ? new RowInsertion("name_term", key, term, Column.text("entry_type"), Column.number("key_length"))
                : new RowInsertion("name_term", key, term);
    }

    /** Writes the terms and the keys of words of names with apostrophes anew. */
    public static void renewApostrophes(Connection connection) throws SQLException {
        for (String entry : ALL_ENTRIES) {
            var names = new HashMap<UUID, IndexedName>();
            eachOf(connection, entry, (key, name) -> {
                if (NameForms.hasApostrophe(name.text())) {
                    names.put(key, name);
                }
            });
            renew(connection, names);
        }
    }

    private static void renew(Connection connection, Map<UUID, IndexedName> names) throws SQLException {
        try (var terms = connection.prepareStatement("delete from name_term where name_id = ?");
                var words = connection.prepareStatement("update entry_name set words_key = ? where id = ?")) {
            for (var name : names.entrySet()) {
                terms.setObject(1, name.getKey());
                terms.addBatch();
                words.setString(1, NameForms.wordsKey(name.getValue().text()));
                words.setObject(2, name.getKey());
                words.addBatch();
            }
            terms.executeBatch();
            words.executeBatch();
        }
        add(connection, names);
    }

    private static void add(Connection connection, List<String> entries, boolean lengths) throws SQLException {
        var words = new LinkedHashSet<String>();
        for (String entry : entries) {
            addOf(connection, entry, words, lengths);
        }
        WordVariants.insert(connection, words);
    }

    private static void addOf(Connection connection, String entry, Set<String> words, boolean lengths)
            throws SQLException {
        var rows = insertion(lengths);
        eachOf(connection, entry, (key, name) -> {
            var forms = NameForms.of(name.text());
            forms.terms().forEach(term -> {
                if (lengths) {
                    rows.add(key, term, name.entryType(), (long) name.keyLength());
                } else {
                    rows.add(key, term);
                }
            });
            words.addAll(forms.correctable());
            if (rows.size() >= INSERTED_AT_ONCE) {
                rows.execute(connection);
            }
        });
        rows.execute(connection);
    }

    private interface Reading {
        void read(UUID key, IndexedName name) throws SQLException;
    }

    /** Reads the names in the index of all entries of a type, which is given by its table. */
    private static void eachOf(Connection connection, String entry, Reading names) throws SQLException {
        String type = entry.toUpperCase(Locale.ROOT);
        try (var query =
                connection.prepareStatement("select n.id, n.position, e.names, n.key_length from entry_name n join "
                        + entry + " e on e.id = n.entry_id where n.entry_type = ?")) {
            query.setString(1, type);
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    String name = name(row.getString(3), row.getInt(2));
                    names.read(row.getObject(1, UUID.class), new IndexedName(name, type, row.getInt(4)));
                }
            }
        }
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
