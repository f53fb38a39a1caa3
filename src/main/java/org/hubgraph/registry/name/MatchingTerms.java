package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the names or other texts that have all words of a query. Reads for each word at most a certain number of rows
 * from the index of terms, by one statement; of a more frequent word it examines the texts that have the rarer ones. The
 * number of statements depends on the words only.
 */
final class MatchingTerms {
    /** Number of texts whose terms are read by one statement. */
    private static final int READ_AT_ONCE = 500;

    private final Connection connection;
    private final String table;
    private final String key;
    private final String where;
    private final int most;

    private MatchingTerms(Connection connection, String table, String key, String where, int most) {
        this.connection = connection;
        this.table = table;
        this.key = key;
        this.where = where;
        this.most = most;
    }

    /** @param most the maximum number of names that are found */
    static MatchingTerms ofNames(Connection connection, int most) {
        return new MatchingTerms(connection, "name_term", "name_id", "", most);
    }

    /**
     * @param field a constant, which becomes part of the statements
     * @param most the maximum number of objects that are found
     */
    static MatchingTerms ofTexts(Connection connection, String field, int most) {
        return new MatchingTerms(connection, "text_term", "object_id", "field = '" + field + "' and ", most);
    }

    /**
     * @param words the spellings of each word
     * @param together all words as one; null if there is only one
     */
    List<UUID> of(List<Set<String>> words, String together) throws SQLException {
        Set<UUID> common = null;
        var frequent = new ArrayList<Set<String>>();
        Set<UUID> ofFrequent = null;
        for (Set<String> word : words) {
            var names = beginningWith(word);
            if (names.size() > most) {
                frequent.add(word);
                ofFrequent = names;
            } else if (common == null) {
                common = names;
            } else {
                common.retainAll(names);
            }
        }
        if (common == null) {
            // Each word is frequent, and so the names with all of them are some of very many.
            common = ofFrequent;
        }
        for (Set<String> word : frequent) {
            common.retainAll(amongThese(common, word));
        }
        var found = new LinkedHashSet<>(common);
        if (together != null) {
            found.addAll(beginningWith(Set.of(together)));
        }
        return found.stream().limit(most).toList();
    }

    /** The texts in which a word begins with one of the spellings; one more than the maximum if there are more. */
    private Set<UUID> beginningWith(Collection<String> spellings) throws SQLException {
        String range = "(select " + key + " from " + table + " where " + where + "term >= ? and term < ? fetch first "
                + (most + 1) + " rows only)";
        String ranges = String.join(" union all ", Collections.nCopies(spellings.size(), range));
        try (var query = connection.prepareStatement(ranges)) {
            int place = 0;
            for (String spelling : spellings) {
                query.setString(++place, spelling);
                query.setString(++place, spelling + Prefix.END);
            }
            var names = new LinkedHashSet<UUID>();
            try (var row = query.executeQuery()) {
                while (row.next() && names.size() <= most) {
                    names.add(row.getObject(1, UUID.class));
                }
            }
            return names;
        }
    }

    /** Those of the texts in which a word begins with one of the spellings. */
    private Set<UUID> amongThese(Set<UUID> names, Set<String> spellings) throws SQLException {
        var found = new LinkedHashSet<UUID>();
        var all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
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
