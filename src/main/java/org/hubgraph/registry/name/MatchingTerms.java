package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hubgraph.value.Batches;

/**
 * Finds the names or other texts that have all words of a query. Reads for each word at most a certain number of rows
 * from the index of terms, by one or two statements; of a more frequent word it examines the texts that have the rarer
 * ones. If all words are frequent, one statement finds the texts that have them all. The number of statements depends
 * on the words only.
 */
final class MatchingTerms {
    /** Number of texts whose terms are read by one statement. */
    private static final int READ_AT_ONCE = 500;

    private static final String RANGE = "term >= ? and term < ?";

    private final Connection connection;
    private final String table;
    private final String key;
    private final String where;
    private final String ofTypes;
    private final int most;

    private MatchingTerms(Connection connection, String table, String key, String where, String ofTypes, int most) {
        this.connection = connection;
        this.table = table;
        this.key = key;
        this.where = where;
        this.ofTypes = ofTypes;
        this.most = most;
    }

    /**
     * @param types constants, which become part of the statements: only names of entries of these types; empty for all
     * @param most the maximum number of names that are found
     */
    static MatchingTerms ofNames(Connection connection, List<String> types, int most) {
        String typed = types.isEmpty() ? "" : exists("n.id = t.name_id", types);
        return new MatchingTerms(connection, "name_term", "name_id", "", typed, most);
    }

    /**
     * @param field a constant, which becomes part of the statements
     * @param types as for {@link #ofNames}, for texts whose objects are entries; empty for all objects
     * @param most the maximum number of objects that are found
     */
    static MatchingTerms ofTexts(Connection connection, String field, List<String> types, int most) {
        String typed = types.isEmpty() ? "" : exists("n.entry_id = t.object_id and n.position = 0", types);
        return new MatchingTerms(connection, "text_term", "object_id", "field = '" + field + "' and ", typed, most);
    }

    private static String exists(String condition, List<String> types) {
        return " and exists (select 1 from entry_name n where " + condition + " and n.entry_type in ('"
                + String.join("', '", types) + "'))";
    }

    /**
     * @param words the spellings of each word
     * @param together all words as one; null if there is only one
     */
    List<UUID> of(List<Set<String>> words, String together) throws SQLException {
        Set<UUID> common = null;
        var frequent = new ArrayList<Set<String>>();
        for (Set<String> word : words) {
            var texts = beginningWith(word);
            if (texts.isEmpty()) {
                frequent.add(word);
            } else if (common == null) {
                common = texts.get();
            } else {
                common.retainAll(texts.get());
            }
        }
        if (common == null) {
            common = withAll(frequent).texts;
        } else {
            for (Set<String> word : frequent) {
                common.retainAll(amongThese(common, word));
            }
        }
        var found = new LinkedHashSet<>(common);
        if (together != null) {
            found.addAll(withAll(List.of(Set.of(together))).texts);
        }
        return found.stream().limit(most).toList();
    }

    /** The texts in which a word begins with one of the spellings; empty if too many rows have such a word. */
    private Optional<Set<UUID>> beginningWith(Set<String> spellings) throws SQLException {
        var all = rows(List.of(spellings), "");
        var found = all.isCutOff && !ofTypes.isEmpty() ? rows(List.of(spellings), ofTypes) : all;
        return found.isCutOff ? Optional.empty() : Optional.of(found.texts);
    }

    /** The texts in which a word begins with one of the spellings of each word. */
    private Rows withAll(List<Set<String>> words) throws SQLException {
        return rows(words, ofTypes);
    }

    /** Rows of the index of terms. */
    private record Rows(Set<UUID> texts, boolean isCutOff) {}

    /** Reads as many rows as the maximum number of texts, and one more. */
    private Rows rows(List<Set<String>> words, String condition) throws SQLException {
        // The index is read for the longest word, which is probably the rarest.
        var read = words.stream()
                .max(Comparator.comparingInt(word -> word.iterator().next().length()))
                .orElseThrow();
        var others = words.stream().filter(word -> word != read).toList();
        var parameters = new ArrayList<String>();
        String ranges = read.stream()
                .map(spelling -> range(spelling, others, condition, parameters))
                .collect(Collectors.joining(" union all "));
        try (var query = connection.prepareStatement(ranges)) {
            int place = 0;
            for (String parameter : parameters) {
                query.setString(++place, parameter);
            }
            var texts = new LinkedHashSet<UUID>();
            int rows = 0;
            try (var row = query.executeQuery()) {
                while (row.next() && rows <= most) {
                    texts.add(row.getObject(1, UUID.class));
                    rows++;
                }
            }
            return new Rows(texts, rows > most);
        }
    }

    private String range(String spelling, List<Set<String>> others, String condition, List<String> parameters) {
        var range = new StringBuilder("(select t." + key + " from " + table + " t where " + where + RANGE + condition);
        add(spelling, parameters);
        for (Set<String> other : others) {
            range.append(" and exists (select 1 from " + table + " o where o." + key + " = t." + key + " and " + where
                    + "(" + String.join(" or ", Collections.nCopies(other.size(), "(" + RANGE + ")")) + "))");
            other.forEach(word -> add(word, parameters));
        }
        return range.append(" fetch first " + (most + 1) + " rows only)").toString();
    }

    private static void add(String spelling, List<String> parameters) {
        parameters.add(spelling);
        parameters.add(Prefix.end(spelling));
    }

    /** Those of the texts in which a word begins with one of the spellings. */
    private Set<UUID> amongThese(Set<UUID> names, Set<String> spellings) throws SQLException {
        var found = new LinkedHashSet<UUID>();
        for (var some : Batches.of(names, READ_AT_ONCE)) {
            terms(some).forEach((name, terms) -> {
                if (terms.stream().anyMatch(term -> spellings.stream().anyMatch(term::startsWith))) {
                    found.add(name);
                }
            });
        }
        return found;
    }

    private Map<UUID, List<String>> terms(List<UUID> names) throws SQLException {
        try (var query = connection.prepareStatement(
                "select " + key + ", term from " + table + " where " + where + key + " = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", names.toArray()));
            var terms = new HashMap<UUID, List<String>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    terms.computeIfAbsent(row.getObject(1, UUID.class), name -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
            return terms;
        }
    }
}
