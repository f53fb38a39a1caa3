package org.hubgraph.registry.name;

import java.lang.Character.UnicodeScript;
import java.util.List;

import com.ibm.icu.text.Transliterator;

/**
 * Words of other scripts in Latin letters: Han as Pinyin without tones, Hangul by the Revised Romanization without
 * assimilation between syllables, the other scripts by the transforms of ICU.
 */
final class Romanisation {
    private static final int FIRST_HANGUL = 0xac00;
    private static final int LAST_HANGUL = 0xd7a3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    private static final String[] INITIAL =
            "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ", -1);
    private static final String[] VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] FINAL = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
            .replace("-", "")
            .split(" ", -1);

    private Romanisation() {}

    /** Initialised with the first name in one of these scripts. */
    private static final class Transforms {
        static final Transliterator KATAKANA = Transliterator.getInstance("Katakana-Latin");
        static final Transliterator HIRAGANA = Transliterator.getInstance("Hiragana-Latin");
        static final Transliterator CYRILLIC = Transliterator.getInstance("Cyrillic-Latin");
        static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin");
        static final Transliterator ARABIC = Transliterator.getInstance("Arabic-Latin");
        static final Transliterator HEBREW = Transliterator.getInstance("Hebrew-Latin");
    }

    /**
     * The word in Latin letters; for Han all readings, the most frequent first; the word itself if its script is not
     * known.
     *
     * @param word folded letters of one script; one character of Han or Hangul
     */
    static List<String> of(String word) {
        int first = word.codePointAt(0);
        var readings = Letters.readings(first);
        return readings.isEmpty() ? List.of(other(word, first)) : readings;
    }

    private static String other(String word, int first) {
        if (first >= FIRST_HANGUL && first <= LAST_HANGUL) {
            int index = first - FIRST_HANGUL;
            return INITIAL[index / (VOWELS * FINALS)] + VOWEL[index / FINALS % VOWELS] + FINAL[index % FINALS];
        }
        return switch (UnicodeScript.of(first)) {
            case KATAKANA -> latin(Transforms.KATAKANA, word);
            case HIRAGANA -> latin(Transforms.HIRAGANA, word);
            case CYRILLIC -> latin(Transforms.CYRILLIC, word);
            case GREEK -> latin(Transforms.GREEK, word);
            case ARABIC -> latin(Transforms.ARABIC, word);
            case HEBREW -> latin(Transforms.HEBREW, word);
            default -> word;
        };
    }

    private static String latin(Transliterator transform, String word) {
        String letters = Letters.folded(transform.transliterate(word)).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? word : letters;
    }
}
