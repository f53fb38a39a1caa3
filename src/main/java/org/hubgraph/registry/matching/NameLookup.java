package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.ArrayColumns;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.name.Prefix;
import org.hubgraph.registry.name.Typos;

/** Reads the index of names for all keys of a batch at once. Each method takes one statement. */
final class NameLookup {
    /** A word that more names have is frequent: names are not looked up by it. */
    static final int MOST_NAMES = 60;

    static final int MANY = 10 * MOST_NAMES;
    /** The inner query is limited for each key, which a join cannot be in both databases. */
    private static final String NAMES_OF_KEY = "array(select t.name_id from name_term t where t.term >= k.word"
            + " and t.term < k.bound fetch first " + (MOST_NAMES + 1) + " rows only)";
    /** Maximum number of letters to leave out of the words whose typing errors are looked for in one statement. */
    private static final int MOST_VARIANTS = 20_000;

    private final Connection connection;
    private final FrequentWords frequent;
    private final Dialect dialect;

    /** @param frequent keys that are not counted again; receives those that are found */
    NameLookup(Connection connection, FrequentWords frequent, Dialect dialect) {
        this.connection = connection;
        this.frequent = frequent;
        this.dialect = dialect;
    }

    /** An entry by its type and primary key. */
    record Entry(EntryType type, UUID key) {}

    /**
     * The names in which a word begins with a key.
     *
     * @return their primary keys in the index of names, by key; without the keys that are frequent
     */
    Map<String, List<UUID>> names(Collection<String> keys) throws SQLException {
        var names = byKey(rare(keys), NAMES_OF_KEY, row -> ArrayColumns.uuids(row, 2));
        names.entrySet().removeIf(key -> isFrequent(key.getKey(), key.getValue().size()));
        return names;
    }

    /**
     * How many names have a word that begins with a key. The number of a frequent key is not known: it is taken for
     * {@link #MANY}.
     */
    Map<String, Integer> counts(Collection<String> keys) throws SQLException {
        var counts = byKey(rare(keys), "cardinality(" + NAMES_OF_KEY + ")", row -> row.getInt(2));
        counts.replaceAll((key, names) -> isFrequent(key, names) ? MANY : names);
        keys.forEach(key -> counts.putIfAbsent(key, MANY));
        return counts;
    }

    private List<String> rare(Collection<String> keys) {
        return keys.stream().filter(key -> !frequent.contains(key)).toList();
    }

    private boolean isFrequent(String key, int names) {
        if (names > MOST_NAMES) {
            frequent.add(key);
        }
        return names > MOST_NAMES;
    }

    /** Reads the second column of a row. */
    private interface Cell<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param selected an expression on a key {@code k} */
    private <T> Map<String, T> byKey(Collection<String> keys, String selected, Cell<T> cell) throws SQLException {
        var found = new HashMap<String, T>();
        if (keys.isEmpty()) {
            return found;
        }
        try (var query =
                connection.prepareStatement("select k.word, " + selected + " from unnest(?, ?) k(word, bound)")) {
            var bounds = keys.stream().map(Prefix::end).toArray(String[]::new);
            query.setArray(1, connection.createArrayOf("varchar", keys.toArray(String[]::new)));
            query.setArray(2, connection.createArrayOf("varchar", bounds));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), cell.read(row));
                }
            }
        }
        return found;
    }

    /** The entries of names, by the primary keys of the names. */
    Map<UUID, Entry> entries(Collection<UUID> names) throws SQLException {
        var entries = new HashMap<UUID, Entry>();
        if (names.isEmpty()) {
            return entries;
        }
        try (var query =
                connection.prepareStatement(dialect.rowsOfKeys("entry_name", "id", "id, entry_type, entry_id"))) {
            query.setArray(1, connection.createArrayOf("uuid", names.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    entries.put(
                            row.getObject(1, UUID.class),
                            new Entry(EntryType.valueOf(row.getString(2)), row.getObject(3, UUID.class)));
                }
            }
        }
        return entries;
    }

    /** The words of names that differ by one letter from a word that no name has, or by two if it is long. */
    Map<String, Set<String>> similar(Collection<String> unknown) throws SQLException {
        var byVariant = new LinkedHashMap<String, List<String>>();
        for (String word : unknown) {
            if (byVariant.size() < MOST_VARIANTS && NameKeys.isSpelt(word)) {
                for (String variant : variants(word)) {
                    byVariant
                            .computeIfAbsent(variant, none -> new ArrayList<>(1))
                            .add(word);
                }
            }
        }
        var similar = new HashMap<String, Set<String>>();
        if (byVariant.isEmpty()) {
            return similar;
        }
        try (var query =
                connection.prepareStatement("select distinct variant, word from word_variant where variant = any(?)")) {
            query.setArray(
                    1, connection.createArrayOf("varchar", byVariant.keySet().toArray(String[]::new)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    String known = row.getString(2);
                    for (String word : byVariant.get(row.getString(1))) {
                        if (Spelling.isNear(word, known)) {
                            similar.computeIfAbsent(word, none -> new LinkedHashSet<>())
                                    .add(known);
                        }
                    }
                }
            }
        }
        return similar;
    }

    /** The beginning of a word, and it with one letter left out: the index has those of all its words. */
    private static Set<String> variants(String word) {
        String beginning = word.substring(0, Math.min(word.length(), Typos.PREFIX));
        var variants = new LinkedHashSet<String>();
        variants.add(beginning);
        for (int i = 0; i < beginning.length(); i++) {
            variants.add(beginning.substring(0, i) + beginning.substring(i + 1));
        }
        return variants;
    }
}
