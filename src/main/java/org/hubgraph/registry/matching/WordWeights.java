package org.hubgraph.registry.matching;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The weights of words in a comparison of two entries.
 *
 * @param counts how many names of the registry have a word; a word that is not counted is rare
 */
record WordWeights(Map<String, Integer> counts) {
    static final WordWeights PACKAGED = new WordWeights(Map.of());
    /** Of a word that says where both entries are: one of the names may leave it out. */
    private static final double PLACE_OF_BOTH = 0.05;

    private static final double LEAST = 0.3;

    /**
     * The weights in comparisons of any of the entries and descriptions. A weight does not depend on what else is
     * compared: the same words count, whether or not they were looked up. Takes at most one statement.
     *
     * @param looked how many names have a word, for words that were looked up
     */
    static WordWeights of(NameLookup lookup, Collection<Features> compared, Map<String, Integer> looked)
            throws SQLException {
        var words = new HashSet<String>();
        compared.forEach(each -> words.addAll(NameKeys.distinctive(each)));
        var counts = new HashMap<>(looked);
        counts.keySet().retainAll(words);
        words.removeIf(counts::containsKey);
        counts.putAll(lookup.counts(words));
        return new WordWeights(counts);
    }

    /** The weight of a word that both names have. */
    double of(Word word) {
        if (word.weight() < 1 || word.telling()) {
            return word.weight();
        }
        int count = counts.getOrDefault(word.text(), 0);
        return Math.max(LEAST, 1 / (1 + Math.log10(1 + count / 3d)));
    }

    /**
     * The weight of a word that one name does not have.
     *
     * @param places the words for the places of the entry whose name does not have it
     */
    double missing(Word word, Set<String> places) {
        return places.contains(word.text()) ? Math.min(of(word), PLACE_OF_BOTH) : of(word);
    }
}
