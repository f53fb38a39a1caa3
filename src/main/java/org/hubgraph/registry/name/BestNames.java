package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hubgraph.database.session.ArrayColumns;

/**
 * Finds the names that come first among those that a query of frequent words finds, without reading all of them: the
 * indexes have names and terms by the length of the name. Few lengths suffice, because frequent words are in many short
 * names. In each length a limited number of rows is read, so that the time grows neither with the number of names nor
 * with that of those that match. A few statements read all lengths.
 */
final class BestNames {
    /** The numbers of lengths that statements read, one after the other; another one reads the rest. */
    private static final List<Integer> LENGTHS_AT_ONCE = List.of(16, 64);

    private final Connection connection;
    private final List<String> types;
    private final int most;
    private final Set<UUID> found = new LinkedHashSet<>();

    /**
     * @param types constants, which become part of the statements: only names of entries of these types; empty for all
     * @param most how many names are wanted
     */
    BestNames(Connection connection, List<String> types, int most) {
        this.connection = connection;
        this.types = types;
        this.most = most;
    }

    /** The names of the lengths from one on; at least the wanted number of them, or all. */
    private interface ByLength {
        void read(List<Integer> lengths) throws SQLException;
    }

    /**
     * Contains the first names of those that match, at least as many as are wanted, and possibly others: whole names,
     * then those with the same words, then those that begin with the text, then others, each by their lengths and keys.
     *
     * @param words the spellings of each word
     * @param together all words as one; null if there is only one
     * @param key the search key of the text
     * @param wordsKey {@link NameForms#wordsKey} of the text; null if names are not compared by it
     * @return empty if a word is so rare that reading all its names is as quick, or if fewer names are found
     */
    Optional<List<UUID>> of(List<Set<String>> words, String together, String key, String wordsKey) throws SQLException {
        var counts = TermCounts.of(connection, "name_term t where ", words);
        if (words.stream().anyMatch(word -> counts.of(word) < most) || !isBounded(key)) {
            return Optional.empty();
        }
        int longest = longest();
        if (longest == 0) {
            return Optional.empty();
        }
        if (wordsKey != null) {
            addWithSameWords(wordsKey);
        }
        addByLength(key.length(), longest, lengths -> addBeginnings(key, lengths));
        if (found.size() < most) {
            addByLength(1, longest, lengths -> addOthers(new Ranges(counts.rarestFirst(words), together), lengths));
        }
        return found.size() < most ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    /** The length of the longest key; 0 if there is a term without the length of its name. */
    private int longest() throws SQLException {
        try (var query = connection.prepareStatement("select (select max(key_length) from entry_name), exists"
                        + " (select 1 from name_term where key_length is null)");
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(2) ? 0 : row.getInt(1);
        }
    }

    /** Whether a range has all texts that begin with the key, in the order of each database; see {@link Prefix}. */
    private static boolean isBounded(String key) {
        String end = Prefix.end(key);
        return end.compareTo(key) > 0 && Character.getType(end.codePointBefore(end.length())) != Character.SURROGATE;
    }

    private void addWithSameWords(String wordsKey) throws SQLException {
        try (var query = connection.prepareStatement("select n.id from entry_name n where n.words_key = ?" + typed("n")
                + " order by n.key_length, n.search_key, n.id fetch first " + most + " rows only")) {
            query.setString(1, wordsKey);
            addAll(query);
        }
    }

    private void addAll(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
    }

    private void addByLength(int shortest, int longest, ByLength names) throws SQLException {
        int first = shortest;
        for (int part = 0; first <= longest && (part == 0 || found.size() < most); part++) {
            int last =
                    part < LENGTHS_AT_ONCE.size() ? Math.min(longest, first + LENGTHS_AT_ONCE.get(part) - 1) : longest;
            names.read(IntStream.rangeClosed(first, last).boxed().toList());
            first = last + 1;
        }
    }

    /** Names that begin with the key. Those that are whole are as long as the key. */
    private void addBeginnings(String key, List<Integer> lengths) throws SQLException {
        try (var query = connection.prepareStatement("select l.len, array(select n.id from entry_name n where"
                + " n.key_length = l.len and n.search_key >= ? and n.search_key < ?" + typed("n")
                + " order by n.key_length, n.search_key, n.id fetch first " + most
                + " rows only) from unnest(?) l(len)")) {
            query.setString(1, key);
            query.setString(2, Prefix.end(key));
            query.setArray(3, connection.createArrayOf("integer", lengths.toArray()));
            boolean first = lengths.get(0) == key.length();
            for (var names : byLength(query, most).entrySet()) {
                if (found.size() >= most && !(first && names.getKey() == key.length())) {
                    return;
                }
                found.addAll(names.getValue().names);
            }
        }
    }

    /**
     * The names that were found of one length.
     *
     * @param complete false if there may be more of them: a range of terms has as many rows as were read, which may be
     *     more than its names, since several terms of a name may be in it
     */
    private record OfLength(Set<UUID> names, boolean complete) {}

    private static TreeMap<Integer, OfLength> byLength(PreparedStatement query, int limit) throws SQLException {
        var all = new TreeMap<Integer, OfLength>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                var read = ArrayColumns.uuids(row, 2);
                var before = all.getOrDefault(row.getInt(1), new OfLength(new LinkedHashSet<>(), true));
                before.names.addAll(read);
                all.put(row.getInt(1), new OfLength(before.names, before.complete && read.size() < limit));
            }
        }
        return all;
    }

    /** Names with the words. Of a length of which more are found than wanted, the first ones are read in order. */
    private void addOthers(Ranges ranges, List<Integer> lengths) throws SQLException {
        int limit = most + found.size();
        var words = new ArrayList<String>();
        var bounds = new ArrayList<String>();
        var whole = new ArrayList<Integer>();
        var each = new ArrayList<Integer>();
        for (Integer length : lengths) {
            for (String spelling : ranges.spellings()) {
                words.add(spelling);
                bounds.add(Prefix.end(spelling));
                whole.add(spelling.equals(ranges.together) ? 1 : 0);
                each.add(length);
            }
        }
        var parameters = new ArrayList<String>();
        String others = ranges.others(parameters);
        try (var query = connection.prepareStatement("select l.len, array(select t.name_id from name_term t where"
                + " t.key_length = l.len and t.term >= l.word and t.term < l.bound" + typed("t")
                + (others.isEmpty() ? "" : " and (l.together = 1 or " + others + ")") + " fetch first " + limit
                + " rows only) from unnest(?, ?, ?, ?) l(len, word, bound, together)")) {
            int place = set(query, parameters, 0);
            query.setArray(++place, connection.createArrayOf("integer", each.toArray()));
            query.setArray(++place, connection.createArrayOf("varchar", words.toArray()));
            query.setArray(++place, connection.createArrayOf("varchar", bounds.toArray()));
            query.setArray(++place, connection.createArrayOf("integer", whole.toArray()));
            for (var names : byLength(query, limit).entrySet()) {
                if (found.size() >= most) {
                    return;
                }
                if (names.getValue().complete) {
                    found.addAll(names.getValue().names);
                } else {
                    addFirst(ranges, names.getKey(), limit);
                }
            }
        }
    }

    /** The first names of one length, in the order of their keys. */
    private void addFirst(Ranges ranges, int length, int limit) throws SQLException {
        var parameters = new ArrayList<String>();
        String all = ranges.spellings().stream()
                .map(spelling -> ofLength(ranges, spelling, length, parameters))
                .collect(Collectors.joining(" union "));
        // PostgreSQL would join all names, because it underestimates how many rows it then reads in vain.
        try (var query = connection.prepareStatement("select u.name_id, (select n.search_key from entry_name n where"
                + " n.id = u.name_id) from (" + all + ") u order by 2, 1 fetch first " + limit + " rows only")) {
            set(query, parameters, 0);
            addAll(query);
        }
    }

    private String ofLength(Ranges ranges, String spelling, int length, List<String> parameters) {
        parameters.add(spelling);
        parameters.add(Prefix.end(spelling));
        String others = spelling.equals(ranges.together) ? "" : ranges.others(parameters);
        return "select distinct t.name_id from name_term t where t.key_length = " + length
                + " and t.term >= ? and t.term < ?" + typed("t") + (others.isEmpty() ? "" : " and " + others);
    }

    private static int set(PreparedStatement query, List<String> parameters, int before) throws SQLException {
        int place = before;
        for (String parameter : parameters) {
            query.setString(++place, parameter);
        }
        return place;
    }

    private String typed(String alias) {
        return types.isEmpty() ? "" : " and " + alias + ".entry_type in ('" + String.join("', '", types) + "')";
    }

    /**
     * The ranges of terms that are read.
     *
     * @param words the spellings of each word; those of the first are read, the others looked up
     * @param together all words as one, which is read, too; null if there is only one
     */
    private record Ranges(List<Set<String>> words, String together) {
        Set<String> spellings() {
            var spellings = new LinkedHashSet<>(words.get(0));
            if (together != null) {
                spellings.add(together);
            }
            return spellings;
        }

        /** The condition that a name with a term {@code t} has the other words; empty if there are none. */
        String others(List<String> parameters) {
            var conditions = new ArrayList<String>();
            for (Set<String> word : words.subList(1, words.size())) {
                conditions.add("exists (select 1 from name_term o where o.name_id = t.name_id and ("
                        + String.join(" or ", Collections.nCopies(word.size(), "(o.term >= ? and o.term < ?)")) + ")"
                        + MatchingTerms.EACH_BY_ITSELF + ")");
                word.forEach(spelling -> {
                    parameters.add(spelling);
                    parameters.add(Prefix.end(spelling));
                });
            }
            return String.join(" and ", conditions);
        }
    }
}
