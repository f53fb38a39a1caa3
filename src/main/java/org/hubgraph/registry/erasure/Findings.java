package org.hubgraph.registry.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The results of a scan.
 *
 * @param occurrences the number of occurrences of each word in texts about others, by the word's position in the list
 * @param replaced the first texts that lose the name, at most {@link #MOST_LISTED}
 * @param replacedCount the number of such texts, where each state counts
 * @param kept the first texts that contain the name because they name or identify other entries, at most
 *     {@link #MOST_LISTED}
 * @param keptCount the number of such texts, where each state counts
 * @param digest of all findings and of the words; it changes if any of them changes
 */
public record Findings(
        List<Integer> occurrences,
        List<Finding> replaced,
        int replacedCount,
        List<Finding> kept,
        int keptCount,
        String digest) {
    /** Maximum number of listed texts. */
    public static final int MOST_LISTED = 100;

    /**
     * The first texts in a fixed order, each with all its states. The result does not depend on the order in which they
     * are added.
     */
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
