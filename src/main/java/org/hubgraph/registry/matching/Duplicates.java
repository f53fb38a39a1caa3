package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Words are weighed by the names of a batch, not by those of the registry. Therefore a smaller share of the suspect
     * bound is enough for a description to be matched by itself.
     */
    private static final double ENOUGH = 0.6;

    private Duplicates() {}

    static List<Duplicate> of(Batch batch, MatchingSettings settings) {
        return of(batch, settings, settings.suspectBound());
    }

    private static List<Duplicate> of(Batch batch, MatchingSettings settings, double bound) {
        var pairs = new TreeSet<Long>();
        batch.having().values().forEach(each -> addPairs(each, pairs, batch.size()));
        var weights = new WordWeights(Batch.counts(batch, Batch.NONE));
        var duplicates = new ArrayList<Duplicate>();
        for (long pair : pairs) {
            int first = (int) (pair / batch.size());
            int second = (int) (pair % batch.size());
            var comparison = compared(batch, first, batch, second, weights);
            if (comparison.score() >= bound) {
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

    /**
     * The positions of the descriptions of a batch that may be of the same entry as an earlier one, or as one of the batch
     * before.
     */
    static Set<Integer> repeated(Batch before, Batch batch, MatchingSettings settings) {
        var repeated = new TreeSet<Integer>();
        double bound = ENOUGH * settings.suspectBound();
        of(batch, settings, bound).forEach(duplicate -> repeated.add(duplicate.second()));
        var pairs = new TreeSet<Long>();
        batch.having().forEach((key, positions) -> {
            var earlier = before.having().get(key);
            if (earlier != null) {
                boolean isDistinctive = earlier.size() + positions.size() <= MOST_IN_COMMON;
                for (int first : isDistinctive ? earlier : earlier.subList(0, 1)) {
                    positions.forEach(second -> pairs.add((long) first * batch.size() + second));
                }
            }
        });
        var weights = new WordWeights(Batch.counts(before, batch));
        for (long pair : pairs) {
            int first = (int) (pair / batch.size());
            int second = (int) (pair % batch.size());
            if (!repeated.contains(second)
                    && compared(before, first, batch, second, weights).score() >= bound) {
                repeated.add(second);
            }
        }
        return repeated;
    }

    private static Comparison compared(Batch one, int first, Batch other, int second, WordWeights weights) {
        return Comparison.of(
                one.descriptions().get(first), other.descriptions().get(second), weights, Agreement.ABSENT);
    }

    private static void addPairs(List<Integer> positions, Set<Long> pairs, int size) {
        int firsts = positions.size() <= MOST_IN_COMMON ? positions.size() : 1;
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                pairs.add((long) positions.get(i) * size + positions.get(j));
            }
        }
    }
}
