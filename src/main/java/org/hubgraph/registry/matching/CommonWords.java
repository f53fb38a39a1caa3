package org.hubgraph.registry.matching;

import java.util.HashMap;
import java.util.Map;

import org.hubgraph.registry.name.NameForms;
import org.hubgraph.value.Scripts;

/** Words that occur in many names, in several languages: the file {@code /name/common-words.txt}. */
final class CommonWords {
    /** Maximum length of a word of a script without spaces, in UTF-16 units. */
    static final int MOST_LETTERS = 6;

    private static final Map<String, Common> BY_TEXT = new HashMap<>();

    /**
     * A common word.
     *
     * @param same the first spelling in the file, by which all spellings are equal
     * @param weight from 0 to 1
     * @param telling whether entries of which only one has the word are different ones
     */
    record Common(String same, double weight, boolean telling) {}

    static {
        double weight = 0;
        for (String line : NameFile.lines("/name/common-words.txt")) {
            if (line.startsWith("=")) {
                weight = Double.parseDouble(line.substring(1));
                continue;
            }
            boolean telling = line.startsWith("!");
            String[] spellings = (telling ? line.substring(1) : line).split(" ");
            for (String spelling : spellings) {
                // Words of no weight are no translations of each other, but none of them matters.
                var word = new Common(weight == 0 ? spelling : spellings[0], weight, telling);
                BY_TEXT.putIfAbsent(String.join("", NameForms.of(spelling).all().get(0)), word);
            }
        }
    }

    private CommonWords() {}

    /**
     * Finds a word.
     *
     * @return null if the word is not common
     */
    static Common find(String folded) {
        return BY_TEXT.get(folded);
    }

    /** The length of the longest common word of a script without spaces at a position; 0 if there is none. */
    static int lengthAt(String text, int position) {
        if (Scripts.isSpaced(text.codePointAt(position))) {
            return 0;
        }
        for (int size = Math.min(MOST_LETTERS, text.length() - position); size > 0; size--) {
            if (BY_TEXT.containsKey(text.substring(position, position + size))) {
                return size;
            }
        }
        return 0;
    }
}
