package org.hubgraph.registry.erasure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the entry is or was called.
 *
 * @param others other ways to spell it, such as {@code Mueller} for {@code Müller}
 * @param inAddresses others that are looked for in addresses only, such as one in Latin letters
 */
public record Word(String text, List<String> others, List<String> inAddresses) {
    /** Of words in scripts whose letters other words are made of too. */
    private static final int FEWEST_LETTERS = 4;
    /** Of Han, Kana and Hangul: two of them tell as much. */
    private static final int FEWEST_SYLLABLES = 2;

    /** The same word, as it is spelled here, with the other ways of both. */
    Word with(Word alike) {
        return new Word(text, both(others, alike.others), both(inAddresses, alike.inAddresses));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether it has so few letters that it may be part of anything. */
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
