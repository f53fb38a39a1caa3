package org.hubgraph.registry.name;

import java.lang.Character.UnicodeScript;
import java.util.List;

import com.ibm.icu.text.Transliterator;

/**
 * Words of other scripts in Latin letters: Han as Pinyin without tones, Hangul by the Revised Romanization without
 * assimilation between syllables, and by letter, the other scripts by the transforms of ICU.
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
        static final Transliterator HANGUL = Transliterator.getInstance("Hangul-Latin");
        static final Transliterator ARMENIAN = Transliterator.getInstance("Armenian-Latin");
        static final Transliterator GEORGIAN = Transliterator.getInstance("Georgian-Latin");
        static final Transliterator DEVANAGARI = Transliterator.getInstance("Devanagari-Latin");
        static final Transliterator BENGALI = Transliterator.getInstance("Bengali-Latin");
        static final Transliterator GUJARATI = Transliterator.getInstance("Gujarati-Latin");
        static final Transliterator GURMUKHI = Transliterator.getInstance("Gurmukhi-Latin");
        static final Transliterator ORIYA = Transliterator.getInstance("Oriya-Latin");
        static final Transliterator TAMIL = Transliterator.getInstance("Tamil-Latin");
        static final Transliterator TELUGU = Transliterator.getInstance("Telugu-Latin");
        static final Transliterator KANNADA = Transliterator.getInstance("Kannada-Latin");
        static final Transliterator MALAYALAM = Transliterator.getInstance("Malayalam-Latin");
    }

    /**
     * The word in Latin letters; for Han all readings, the most frequent first; the word itself if its script is not
     * known.
     *
     * @param word folded letters of one script, among which may be Latin ones; one character of Han or Hangul
     */
    static List<String> of(String word) {
        int first = script(word);
        var readings = Letters.readings(first);
        return readings.isEmpty() ? List.of(other(word, first)) : readings;
    }

    /**
     * As the first of {@link #of}, but a syllable of Hangul letter by letter: its end is written as it is, such as
     * "hag", not as it is spoken at the end of a word, "hak".
     */
    static String byLetter(String word) {
        int first = word.codePointAt(0);
        return first >= FIRST_HANGUL && first <= LAST_HANGUL ? latin(Transforms.HANGUL, word) : of(word).get(0);
    }

    /** A letter that tells the script: the first that is not of ASCII, as in words with a Latin i for the Ukrainian one. */
    private static int script(String word) {
        return word.codePoints().filter(letter -> letter >= 0x80).findFirst().orElse(word.codePointAt(0));
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
            case ARMENIAN -> latin(Transforms.ARMENIAN, word);
            case GEORGIAN -> latin(Transforms.GEORGIAN, word);
            case DEVANAGARI -> latin(Transforms.DEVANAGARI, word);
            case BENGALI -> latin(Transforms.BENGALI, word);
            case GUJARATI -> latin(Transforms.GUJARATI, word);
            case GURMUKHI -> latin(Transforms.GURMUKHI, word);
            case ORIYA -> latin(Transforms.ORIYA, word);
            case TAMIL -> latin(Transforms.TAMIL, word);
            case TELUGU -> latin(Transforms.TELUGU, word);
            case KANNADA -> latin(Transforms.KANNADA, word);
            case MALAYALAM -> latin(Transforms.MALAYALAM, word);
            default -> word;
        };
    }

    private static String latin(Transliterator transform, String word) {
        String letters = Letters.folded(transform.transliterate(word)).replaceAll("[^\\p{L}\\p{N}]|\\p{Lm}", "");
        return letters.isEmpty() ? word : letters;
    }
}
