package org.hubgraph.registry.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a scan has found.
 *
 * @param occurrences how often each word is in texts about others, by its place among the words
 * @param replaced texts that lose the name, the first of them
 * @param replacedCount how many there are, each state counted
 * @param kept texts that name other entries and have the name in them, the first of them
 * @param keptCount how many there are, each state counted
 * @param digest of all that was found, and of the words; another one if any of it changes
 */
public record Findings(
        List<Integer> occurrences,
        List<Finding> replaced,
        int replacedCount,
        List<Finding> kept,
        int keptCount,
        String digest) {
    /** Of texts that are listed. */
    public static final int MOST_LISTED = 100;

    /** The first texts in an order of their own, each with all its states, in whatever order they are added. */
    static final class Listed {
        private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::table)
                .thenComparing(Finding::key, Comparator.nullsFirst(Comparator.comparing(UUID::toString)))
                .thenComparing(Finding::column);

        private final NavigableMap<Finding, Finding> byPlace = new TreeMap<>(ORDER);
        private int count;

        void add(Finding finding) {
            count++;
            byPlace.merge(finding.place(), finding, Finding::and);
            if (byPlace.size() > MOST_LISTED) {
                byPlace.pollLastEntry();
            }
        }

        int count() {
            return count;
        }

        List<Finding> all() {
            return new ArrayList<>(byPlace.values());
        }
    }
}
