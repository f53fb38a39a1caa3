package org.hubgraph.registry.matching;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hubgraph.registry.name.NameForms;
import org.hubgraph.value.Scripts;

/**
 * A name as it is compared: its words without legal forms, in its own script or in Latin letters. In a script without
 * spaces, common words and places are words, and so is what is between them.
 *
 * @param words at least one unless the name has no letters or digits; at most {@link #MOST}
 * @param joined all words, common or not, without spaces
 * @param romanised whether it was converted to Latin letters
 * @param latin whether it begins with a Latin letter: names can be compared by their letters if both do
 * @param letters the number of letters of all words that are not common, as {@link Word#letters}; half of all letters if
 *     all words are common
 */
record NameWords(List<Word> words, String joined, boolean romanised, boolean latin, int letters) {
    /** Maximum number of words that are compared. */
    static final int MOST = 24;

    /** The forms of a name: the own one first, then up to four in Latin letters if its script is another. */
    static List<NameWords> of(String name) {
        return of(name, Set.of());
    }

    /** @param places words of places, which are words also in scripts without spaces */
    static List<NameWords> of(String name, Set<String> places) {
        var forms = NameForms.of(name).all();
        var own = forms.get(0);
        int[] core = LegalForms.core(own);
        var spans = spans(own, core[0], core[1], places);
        var first = spans.stream()
                .map(span -> Word.of(joined(own, span), span[1] == core[1] && spans.size() > 1))
                .toList();
        var all = new ArrayList<NameWords>();
        all.add(of(first, false));
        for (var form : forms.subList(1, forms.size())) {
            var words = new ArrayList<Word>();
            for (int i = 0; i < first.size(); i++) {
                words.add(first.get(i).spelt(joined(form, spans.get(i))));
            }
            all.add(of(List.copyOf(words), true));
        }
        return all;
    }

    private static NameWords of(List<Word> words, boolean romanised) {
        String joined = joined(words);
        boolean latin = !joined.isEmpty() && UnicodeScript.of(joined.codePointAt(0)) == UnicodeScript.LATIN;
        int letters = words.stream()
                .filter(word -> !word.isCommon())
                .mapToInt(Word::letters)
                .sum();
        return new NameWords(words, joined, romanised, latin, letters > 0 ? letters : joined.length() / 2);
    }

    /** The positions of words: from the first piece of each to the one after its last. */
    private static List<int[]> spans(List<String> pieces, int from, int to, Set<String> places) {
        var spans = new ArrayList<int[]>();
        int start = from;
        while (start < to && spans.size() < MOST) {
            int end = start + 1;
            if (isUnspaced(pieces.get(start))) {
                end = endOfRun(pieces, start, to, places);
            }
            spans.add(new int[] {start, end});
            start = end;
        }
        return spans;
    }

    /** The end of the common word that begins here, or of the characters before the next common word. */
    private static int endOfRun(List<String> pieces, int start, int to, Set<String> places) {
        int end = start;
        while (end < to && isUnspaced(pieces.get(end))) {
            int common = Math.max(common(pieces, end, to), place(pieces, end, to, places));
            if (common > 0) {
                return end == start ? start + common : end;
            }
            end++;
        }
        return end;
    }

    /** The number of pieces of the common word at a position; 0 if there is none. */
    private static int common(List<String> pieces, int position, int to) {
        String rest = String.join("", pieces.subList(position, Math.min(to, position + CommonWords.MOST_LETTERS)));
        int length = CommonWords.lengthAt(rest, 0);
        int count = 0;
        for (int letters = 0; letters < length; count++) {
            letters += pieces.get(position + count).length();
        }
        return count;
    }

    /** The number of pieces of the place at a position; 0 if there is none. */
    private static int place(List<String> pieces, int position, int to, Set<String> places) {
        int most = places.isEmpty() ? 0 : Math.min(CommonWords.MOST_LETTERS, to - position);
        for (int count = most; count > 1; count--) {
            if (places.contains(String.join("", pieces.subList(position, position + count)))) {
                return count;
            }
        }
        return 0;
    }

    private static boolean isUnspaced(String piece) {
        return !Scripts.isSpaced(piece.codePointAt(0));
    }

    private static String joined(List<String> pieces, int[] span) {
        return String.join("", pieces.subList(span[0], span[1]));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }
}
