package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hubgraph.registry.matching.Signal.Agreement;

/** Compares the descriptions of a batch that have something distinctive in common. */
final class Duplicates {
    /**
     * What more descriptions have in common is not distinctive: only the first of them is compared with the others, so
     * that any number of equal descriptions are duplicates of the first.
     */
    private static final int MOST_IN_COMMON = 40;

    private Duplicates() {}

    static List<Duplicate> of(List<Features> descriptions, MatchingSettings settings) {
        var having = new HashMap<String, List<Integer>>();
        for (int i = 0; i < descriptions.size(); i++) {
            for (String key : keys(descriptions.get(i))) {
                having.computeIfAbsent(key, none -> new ArrayList<>(1)).add(i);
            }
        }
        var pairs = new TreeSet<Long>();
        having.values().forEach(each -> addPairs(each, pairs, descriptions.size()));
        var weights = new WordWeights(counts(having));
        var duplicates = new ArrayList<Duplicate>();
        for (long pair : pairs) {
            int first = (int) (pair / descriptions.size());
            int second = (int) (pair % descriptions.size());
            var comparison =
                    Comparison.of(descriptions.get(first), descriptions.get(second), weights, Agreement.ABSENT);
            if (comparison.score() >= settings.suspectBound()) {
                boolean links = comparison.mayLink() && comparison.score() >= settings.linkBound();
                duplicates.add(new Duplicate(
                        first,
                        second,
                        links ? Verdict.LINK : Verdict.SUSPECT,
                        comparison.score(),
                        comparison.signals()));
            }
        }
        return duplicates;
    }

    private static void addPairs(List<Integer> positions, Set<Long> pairs, int size) {
        int firsts = positions.size() <= MOST_IN_COMMON ? positions.size() : 1;
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                pairs.add((long) positions.get(i) * size + positions.get(j));
            }
        }
    }

    private static Set<String> keys(Features features) {
        var description = features.description();
        var keys = new HashSet<String>();
        for (String key : NameKeys.of(features).keySet()) {
            keys.add(description.type() + " " + key);
        }
        // A typing error changes one half of a word at most.
        for (var name : features.names()) {
            for (String word : NameKeys.words(name.forms().get(0))) {
                if (word.length() >= 6 && NameKeys.isSpelt(word)) {
                    keys.add(description.type() + " ^" + word.substring(0, word.length() / 2));
                    keys.add(description.type() + " $" + word.substring(word.length() - word.length() / 2));
                }
            }
        }
        if (features.site() != null) {
            keys.add(description.type() + " //" + features.site().host());
        }
        description.externalIds().forEach(id -> keys.add(description.type() + " #" + id));
        return keys;
    }

    private static Map<String, Integer> counts(Map<String, List<Integer>> having) {
        var counts = new HashMap<String, Integer>();
        having.forEach((key, descriptions) -> counts.put(key.substring(key.indexOf(' ') + 1), descriptions.size()));
        return counts;
    }
}
