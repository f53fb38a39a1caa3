package org.hubgraph.registry.erasure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A present or former name of the entry.
 *
 * @param others alternative spellings, such as {@code Mueller} for {@code Müller}
 * @param inAddresses alternative spellings that are searched for in URLs and similar identifiers only, such as a
 *     transliteration
 */
public record Word(String text, List<String> others, List<String> inAddresses) {
    /** Minimum length of a name that is searched for: shorter ones occur inside other words. */
    private static final int FEWEST_LETTERS = 4;
    /**
     * Minimum length in scripts without spaces, such as Han, Kana and Hangul, where two characters are as distinctive.
     */
    private static final int FEWEST_SYLLABLES = 2;

    /** This word with the alternative spellings of both. */
    Word with(Word alike) {
        return new Word(text, both(others, alike.others), both(inAddresses, alike.inAddresses));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether the word is too short to search for. A letter after a gap counts twice. */
    boolean isShort() {
        var folding = new Folding();
        folding.fold(text);
        int weight = 0;
        boolean spaced = true;
        for (int at = 0; at < folding.length; at++) {
            weight += at > 0 && folding.gaps[at] != Folding.NOTHING ? 2 : 1;
            spaced &= folding.isSpacedAt(at);
        }
        return weight < (spaced ? FEWEST_LETTERS : FEWEST_SYLLABLES);
    }
}
