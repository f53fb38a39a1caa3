package org.hubgraph.value;

import java.lang.Character.UnicodeScript;

/** Properties of the scripts of Unicode (UAX #24). */
public final class Scripts {
    private Scripts() {}

    /** Whether the script of the code point separates words with spaces. */
    public static boolean isSpaced(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
