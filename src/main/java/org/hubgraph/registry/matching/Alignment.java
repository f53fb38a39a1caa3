package org.hubgraph.registry.matching;

import java.util.List;
import java.util.Set;

/** The words that two names have in common, found in one pass for each way in which two words can be the same. */
final class Alignment {
    /** Words written together are surely the same only if they are that long; "foc us" is not "focus". */
    private static final int LONG = 8;

    private static final int MOST_JOINED = 5;
    private static final double SHORT_JOIN = 0.6;
    private static final double MISSPELT = 0.85;
    private static final double ABBREVIATED = 0.8;
    private static final int SHORTEST_ABBREVIATION = 3;

    private final List<Word> one;
    private final List<Word> other;
    private final WordWeights weights;
    private final boolean[] oneUsed;
    private final boolean[] otherUsed;

    private double matched;
    private double lost;
    private boolean misspelt;
    private boolean abbreviated;

    private Alignment(List<Word> one, List<Word> other, WordWeights weights) {
        this.one = one;
        this.other = other;
        this.weights = weights;
        oneUsed = new boolean[one.size()];
        otherUsed = new boolean[other.size()];
    }

    /**
     * What two names have in common.
     *
     * @param similarity the share of the weights of all words that agree, from 0 to 1
     * @param evidence the sum of the weights of the words that agree
     * @param misspelt whether words agree except for typing errors
     * @param abbreviated whether one name has an abbreviation of words of the other
     * @param complete whether each word of both has a counterpart, except for words without weight and for places
     * @param tells whether both names have different telling words
     * @param tellsOne whether only one of them has telling words without a counterpart
     */
    record Result(
            double similarity,
            double evidence,
            boolean misspelt,
            boolean abbreviated,
            boolean complete,
            boolean tells,
            boolean tellsOne) {}

    /** @param placesOfOne the words for the places of the entry of the first name */
    static Result of(
            NameWords one, NameWords other, WordWeights weights, Set<String> placesOfOne, Set<String> placesOfOther) {
        var alignment = new Alignment(one.words(), other.words(), weights);
        alignment.pairEqual();
        joinWords(alignment.one, alignment.oneUsed, alignment.other, alignment.otherUsed, alignment);
        joinWords(alignment.other, alignment.otherUsed, alignment.one, alignment.oneUsed, alignment);
        alignment.pairMisspelt();
        abbreviate(alignment.one, alignment.oneUsed, alignment.other, alignment.otherUsed, alignment);
        abbreviate(alignment.other, alignment.otherUsed, alignment.one, alignment.oneUsed, alignment);
        return alignment.result(placesOfOne, placesOfOther);
    }

    private Result result(Set<String> placesOfOne, Set<String> placesOfOther) {
        double missing = lost;
        boolean oneTells = false;
        for (int i = 0; i < one.size(); i++) {
            if (!oneUsed[i]) {
                missing += weights.missing(one.get(i), placesOfOther);
                oneTells |= one.get(i).telling();
            }
        }
        boolean otherTells = false;
        for (int j = 0; j < other.size(); j++) {
            if (!otherUsed[j]) {
                missing += weights.missing(other.get(j), placesOfOne);
                otherTells |= other.get(j).telling();
            }
        }
        double all = matched + missing;
        return new Result(
                all == 0 ? 0 : matched / all,
                matched,
                misspelt,
                abbreviated,
                missing - lost < 0.11,
                oneTells && otherTells,
                oneTells != otherTells);
    }

    private void pairEqual() {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size() && !oneUsed[i]; j++) {
                if (!otherUsed[j] && one.get(i).same().equals(other.get(j).same())) {
                    pair(i, j, 1);
                }
            }
        }
    }

    private void pairMisspelt() {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size() && !oneUsed[i]; j++) {
                if (!otherUsed[j] && isMisspelt(one.get(i), other.get(j))) {
                    pair(i, j, MISSPELT);
                    misspelt = true;
                }
            }
        }
    }

    private static boolean isMisspelt(Word one, Word other) {
        boolean known = one.isCommon() && other.isCommon();
        return !known && !one.telling() && !other.telling() && Spelling.isNear(one.text(), other.text());
    }

    private void pair(int i, int j, double similarity) {
        oneUsed[i] = true;
        otherUsed[j] = true;
        add((weights.of(one.get(i)) + weights.of(other.get(j))) / 2, similarity);
    }

    private void add(double weight, double similarity) {
        matched += weight * similarity;
        lost += weight * (1 - similarity);
    }

    /** Finds words of one name that are several words of the other, written together. */
    private static void joinWords(
            List<Word> whole, boolean[] wholeUsed, List<Word> parts, boolean[] partsUsed, Alignment sum) {
        for (int i = 0; i < whole.size(); i++) {
            String text = whole.get(i).text();
            for (int from = 0; from < parts.size() && !wholeUsed[i]; from++) {
                int to = from;
                int letters = 0;
                while (to < parts.size()
                        && !partsUsed[to]
                        && to - from < MOST_JOINED
                        && text.startsWith(parts.get(to).text(), letters)) {
                    letters += parts.get(to).text().length();
                    to++;
                }
                if (letters == text.length() && to - from > 1) {
                    wholeUsed[i] = true;
                    for (int used = from; used < to; used++) {
                        partsUsed[used] = true;
                    }
                    boolean sure = letters >= LONG || whole.get(i).isCommon();
                    sum.add(sum.weights.of(whole.get(i)), sure ? 1 : SHORT_JOIN);
                }
            }
        }
    }

    /** Finds words of one name that are the initials of several words of the other, or the beginning of a common one. */
    private static void abbreviate(
            List<Word> shorts, boolean[] shortsUsed, List<Word> words, boolean[] wordsUsed, Alignment sum) {
        for (int i = 0; i < shorts.size(); i++) {
            String text = shorts.get(i).text();
            if (shortsUsed[i]
                    || text.length() < SHORTEST_ABBREVIATION
                    || shorts.get(i).telling()) {
                continue;
            }
            for (int from = 0; from < words.size() && !shortsUsed[i]; from++) {
                int to = endOfInitials(text, words, wordsUsed, from);
                boolean begins = words.get(from).isCommon()
                        && !wordsUsed[from]
                        && words.get(from).text().startsWith(text);
                if (to > from || begins) {
                    shortsUsed[i] = true;
                    double weight = 0;
                    for (int used = from; used < Math.max(to, from + 1); used++) {
                        wordsUsed[used] = true;
                        weight += sum.weights.of(words.get(used));
                    }
                    sum.add(Math.max(weight, sum.weights.of(shorts.get(i))), ABBREVIATED);
                    sum.abbreviated |= !begins;
                }
            }
        }
    }

    private static int endOfInitials(String text, List<Word> words, boolean[] used, int from) {
        int letter = 0;
        int position = from;
        while (position < words.size() && letter < text.length() && !used[position]) {
            var word = words.get(position);
            if (!word.text().isEmpty() && word.text().charAt(0) == text.charAt(letter)) {
                letter++;
            } else if (word.weight() > 0) {
                return from;
            }
            position++;
        }
        return letter == text.length() ? position : from;
    }
}
