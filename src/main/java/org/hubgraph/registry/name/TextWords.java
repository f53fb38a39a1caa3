package org.hubgraph.registry.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that is not a name, as the search compares them. A term of the index is a word or, in scripts
 * without spaces, what follows from a character on. Words are found by their beginnings. Unlike names, texts are not
 * compared in Latin letters, and words are not found if they are written together.
 */
public final class TextWords {
    /** Maximum number of terms of a text; words beyond them are not found. */
    static final int MOST = 1_000;
    /** Number of characters of a term in a script without spaces; of longer words the rest is not compared. */
    private static final int MOST_PIECES = 8;

    private TextWords() {}

    /** The terms of the index, without duplicates. */
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        for (String spelling : spellings(text)) {
            for (String word : NameForms.separated(spelling)) {
                var pieces = NameForms.split(word);
                for (int i = 0; i < pieces.size() && terms.size() < MOST; i++) {
                    terms.add(term(pieces.subList(i, pieces.size())));
                }
            }
        }
        return terms;
    }

    /** Words such as "China's" are found as they are written, and by what stands on either side of the apostrophe. */
    private static Set<String> spellings(String text) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(text);
        spellings.add(NameForms.disjoined(text));
        spellings.add(NameForms.withoutApostrophes(text));
        return spellings;
    }

    /** The number of words of a query that begin somewhere in a text. */
    public static long matches(NameQuery query, String text) {
        var terms = terms(text);
        return beginnings(query).stream()
                .filter(word -> terms.stream().anyMatch(term -> word.stream().anyMatch(term::startsWith)))
                .count();
    }

    /** The words of a query as terms may begin with them, each in its own spelling first. */
    public static List<Set<String>> beginnings(NameQuery query) {
        return query.words().stream().map(TextWords::beginnings).toList();
    }

    private static Set<String> beginnings(Set<String> spellings) {
        var beginnings = new LinkedHashSet<String>();
        spellings.forEach(spelling -> beginnings.add(term(NameForms.split(spelling))));
        return beginnings;
    }

    private static String term(List<String> pieces) {
        return NameForms.cut(String.join("", pieces.subList(0, Math.min(MOST_PIECES, pieces.size()))));
    }
}
