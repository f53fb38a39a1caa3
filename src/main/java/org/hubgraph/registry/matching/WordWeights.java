package org.hubgraph.registry.matching;

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
