package org.hubgraph.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The first texts, each with all its states. */
    static final class Listed {
        private final Map<Finding, Finding> byPlace = new LinkedHashMap<>();
        private int count;

        void add(Finding finding) {
            count++;
            if (byPlace.size() < MOST_LISTED || byPlace.containsKey(finding.place())) {
                byPlace.merge(finding.place(), finding, Finding::and);
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
