package org.hubgraph.registry.name;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Typing errors in words. Two words that differ by few errors have a variant in common: a spelling with one or two
 * letters left out of the beginning (symmetric delete). Variants are looked up; whether the words are really near is
 * decided by their distance.
 */
public final class Typos {
    /** Maximum length of a variant. */
    public static final int PREFIX = 7;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    /** Longer words are compared as they are, because comparing takes the square of the length. */
    private static final int LONGEST = 32;

    private Typos() {}

    /** Whether errors in the word are forgiven: in short words, and in scripts without spaces, they are not. */
    static boolean isCorrectable(String word) {
        return allowed(word) > 0;
    }

    /** The number of errors that are forgiven in a word, by its length: none below 4 letters, 2 from 8 to 32. */
    static int allowed(String word) {
        int length = word.length();
        return length < SHORTEST || length > LONGEST ? 0 : length < SHORTEST_FOR_TWO ? 1 : 2;
    }

    /** The variants of a word, by which similar words are found; at most 29, none longer than {@link #PREFIX}. */
    public static Set<String> variants(String word) {
        var variants = new LinkedHashSet<String>();
        var last = new LinkedHashSet<String>();
        last.add(word.length() <= PREFIX ? word : word.substring(0, PREFIX));
        variants.addAll(last);
        for (int left = allowed(word); left > 0; left--) {
            var shorter = new LinkedHashSet<String>();
            for (String variant : last) {
                for (int i = 0; i < variant.length(); i++) {
                    shorter.add(variant.substring(0, i) + variant.substring(i + 1));
                }
            }
            variants.addAll(shorter);
            last = shorter;
        }
        return variants;
    }

    /**
     * The number of errors with which one types the beginning of a word, of any length: letters left out, added,
     * replaced, or two neighbours exchanged (optimal string alignment).
     */
    static int distance(String typed, String word) {
        int[] older = null;
        int[] row = new int[word.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + (same ? 0 : 1));
                if (older != null
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    next[j] = Math.min(next[j], older[j - 2] + 1);
                }
            }
            older = row;
            row = next;
        }
        int least = row[0];
        for (int end : row) {
            least = Math.min(least, end);
        }
        return least;
    }
}
