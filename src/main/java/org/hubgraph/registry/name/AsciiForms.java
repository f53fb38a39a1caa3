package org.hubgraph.registry.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The forms of names in ASCII, as {@link NameForms} defines them, without regular expressions and normalisation: an
 * import takes apart several names for each row.
 */
final class AsciiForms {
    /** Stands for the character before the first and behind the last. */
    private static final char NONE = ' ';

    private AsciiForms() {}

    /** The pieces of the only form of a name. */
    static List<String> pieces(String name) {
        return separated(name, true);
    }

    /** The words as they are written; an apostrophe between letters is no part of one, and does not end one. */
    static List<String> written(String name) {
        return separated(name, false);
    }

    private static List<String> separated(String name, boolean apart) {
        var words = new ArrayList<String>();
        var kept = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean within = isLetter(character) || isDigit(character);
            boolean skipped = !apart && isApostrophe(name, i);
            if (!within && !skipped || apart && within && isJoint(name, i)) {
                add(kept, words);
            }
            if (within) {
                kept.append(character);
            } else if (character == '&') {
                words.add("and");
            }
        }
        add(kept, words);
        return List.copyOf(words);
    }

    private static void add(StringBuilder kept, List<String> words) {
        if (kept.length() > 0) {
            words.add(kept.toString().toLowerCase(Locale.ROOT));
            kept.setLength(0);
        }
    }

    /** Whether a new word begins at a position, as in "ModelBest", "OpenAIStartup" and "36Kr". */
    private static boolean isJoint(String name, int position) {
        char before = at(name, position - 1);
        char here = name.charAt(position);
        return isLower(before) && isUpper(here)
                || isUpper(before) && isUpper(here) && isLower(at(name, position + 1))
                || isLetter(before) && isDigit(here)
                || isDigit(before) && isLetter(here);
    }

    private static boolean isApostrophe(String name, int position) {
        char character = name.charAt(position);
        return (character == '\'' || character == '`')
                && isLetter(at(name, position - 1))
                && isLetter(at(name, position + 1));
    }

    private static char at(String name, int position) {
        return position < 0 || position >= name.length() ? NONE : name.charAt(position);
    }

    private static boolean isLetter(char character) {
        return isLower(character) || isUpper(character);
    }

    private static boolean isLower(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isUpper(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
