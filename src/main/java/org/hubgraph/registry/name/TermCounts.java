package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many terms begin with each word of a query, counted up to {@link #MOST} for each spelling, in one statement. */
final class TermCounts {
    /** More need not be told apart: looking up so many names is quick. */
    static final int MOST = 2_000;

    private final Map<String, Integer> counts;

    private TermCounts(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** @param from the table of terms with the alias {@code t}, and a condition that ends with {@code and}, or where */
    static TermCounts of(Connection connection, String from, List<Set<String>> words) throws SQLException {
        var spellings = new LinkedHashSet<String>();
        words.forEach(spellings::addAll);
        var bounds = spellings.stream().map(Prefix::end).toArray();
        var counts = new HashMap<String, Integer>();
        try (var query = connection.prepareStatement("select k.word, cardinality(array(select 1 from " + from
                + " t.term >= k.word and t.term < k.bound fetch first " + MOST
                + " rows only)) from unnest(?, ?) k(word, bound)")) {
            query.setArray(1, connection.createArrayOf("varchar", spellings.toArray()));
            query.setArray(2, connection.createArrayOf("varchar", bounds));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return new TermCounts(counts);
    }

    int of(Set<String> word) {
        return word.stream().mapToInt(counts::get).sum();
    }

    /** The words, those with the fewest terms first, and of those with the most the longest. */
    List<Set<String>> rarestFirst(List<Set<String>> words) {
        var sorted = new ArrayList<>(words);
        sorted.sort((one, other) -> {
            int fewer = Integer.compare(Math.min(MOST, of(one)), Math.min(MOST, of(other)));
            return fewer != 0 ? fewer : Integer.compare(length(other), length(one));
        });
        return sorted;
    }

    private static int length(Set<String> word) {
        return word.iterator().next().length();
    }
}
