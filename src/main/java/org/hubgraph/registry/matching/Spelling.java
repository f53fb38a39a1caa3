package org.hubgraph.registry.matching;

/** Differences between words. */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_FOR_TWO = 10;
    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * Whether two different words may be one word with typing errors: one in words of 5 letters or more, two in words
     * of 10 letters or more.
     */
    static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < SHORTEST || longer > LONGEST || one.codePointAt(0) > 0x2e80) {
            return false;
        }
        int allowed = shorter < SHORTEST_FOR_TWO ? 1 : 2;
        return longer - shorter <= allowed
                && Long.bitCount(letters(one) ^ letters(other)) <= 2 * allowed
                && distance(one, other) <= allowed;
    }

    /** A set of the letters, as bits: an error changes two of them at most. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** Letters left out, added or replaced, and exchanged neighbours (optimal string alignment). */
    static int distance(String one, String other) {
        int[] older = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    next[j] = Math.min(next[j], older[j - 2] + 1);
                }
            }
            older = row;
            row = next;
        }
        return row[other.length()];
    }
}
