package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the names or other texts that have all words of a query. One statement reads the index of terms for the rarest
 * word, and looks up whether these texts have the others. How rare words are is counted before, as far as that matters,
 * by another one. The number of statements does not depend on the rows.
 */
final class MatchingTerms {
    /**
     * At the end of a subselect: PostgreSQL looks it up for each row. It would otherwise read all terms in the range first,
     * because it takes ranges of texts for much smaller than they are.
     */
    static final String EACH_BY_ITSELF = " offset 0 rows";

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
        var sorted = words.size() == 1
                ? words
                : TermCounts.of(connection, table + " t where " + where, words).rarestFirst(words);
        var found = withAll(sorted);
        if (together != null && found.size() < most) {
            found.addAll(withAll(List.of(Set.of(together))));
        }
        return found.stream().limit(most).toList();
    }

    /**
     * The texts in which a word begins with one of the spellings of each word. Reads as many rows as the maximum number
     * of texts, for each spelling of the first word.
     */
    private Set<UUID> withAll(List<Set<String>> words) throws SQLException {
        var others = words.subList(1, words.size());
        var parameters = new ArrayList<String>();
        String ranges = words.get(0).stream()
                .map(spelling -> range(spelling, others, parameters))
                .collect(Collectors.joining(" union all "));
        try (var query = connection.prepareStatement(ranges)) {
            int place = 0;
            for (String parameter : parameters) {
                query.setString(++place, parameter);
            }
            var texts = new LinkedHashSet<UUID>();
            try (var row = query.executeQuery()) {
                while (row.next() && texts.size() < most) {
                    texts.add(row.getObject(1, UUID.class));
                }
            }
            return texts;
        }
    }

    private String range(String spelling, List<Set<String>> others, List<String> parameters) {
        var range = new StringBuilder("(select t." + key + " from " + table + " t where " + where + RANGE + ofTypes);
        add(spelling, parameters);
        for (Set<String> other : others) {
            range.append(" and exists (select 1 from " + table + " o where o." + key + " = t." + key + " and " + where
                    + "(" + String.join(" or ", Collections.nCopies(other.size(), "(" + RANGE + ")")) + ")"
                    + EACH_BY_ITSELF + ")");
            other.forEach(word -> add(word, parameters));
        }
        return range.append(" fetch first " + most + " rows only)").toString();
    }

    private static void add(String spelling, List<String> parameters) {
        parameters.add(spelling);
        parameters.add(Prefix.end(spelling));
    }
}
