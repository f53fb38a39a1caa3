package org.hubgraph.registry.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hubgraph.value.Scripts;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.Truncation;

/**
 * A name as the search compares it. A form of a name is a list of pieces: words of scripts that separate them by spaces,
 * and single characters of those that do not. A name has its own form, and one or more in Latin letters if it is in
 * another script. A term of the index is what follows from the beginning of a piece on, without spaces, so that words are found
 * by their beginnings, in any order, and whether or not they are written together.
 *
 * @param all at least one, the name's own form first; a form has at least one piece unless the name has no letters
 * @param written the words as they are written: "ModelBest" is one of them, and two pieces
 */
public record NameForms(List<List<String>> all, List<String> written) {
    /** Maximum length of a term, in UTF-16 units; what is longer is cut off. */
    public static final int TERM_LENGTH = 64;
    /** Maximum length of the key of a name's words, in UTF-16 units. */
    private static final int KEY_LENGTH = 1_000;
    /** Maximum number of pieces of a form of which terms are made. */
    private static final int MOST_PIECES = 40;
    /** Maximum number of forms in Latin letters, as some characters have several readings. */
    private static final int MOST_READINGS = 4;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /**
     * Characters that are typed or printed for an apostrophe and that the other patterns would take for a letter or an
     * accent: the acute accent by itself, and the modifier letters of names such as "Hawai\u02bbi".
     */
    private static final String LETTERLIKE = "\u00b4\u02b9\u02bb-\u02bf";

    private static final Pattern LETTERLIKE_APOSTROPHES = Pattern.compile("[" + LETTERLIKE + "]");
    /** Within words such as "O'Neill", and for letters in transliterations such as "central'nyj". */
    private static final Pattern APOSTROPHES =
            Pattern.compile("(?<=[\\p{L}\\p{M}])['`" + LETTERLIKE + "\u2018\u2019\u201b\u2032\uff07](?=\\p{L})");

    private static final Pattern AND = Pattern.compile("[&\uff06\ufe60]");
    /** Between the words of names such as "ModelBest", "OpenAIStartup" and "36Kr". */
    private static final Pattern JOINTS = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})" + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    /** The forms of a name. */
    public static NameForms of(String name) {
        return TextKeys.isAscii(name)
                ? new NameForms(List.of(AsciiForms.pieces(name)), AsciiForms.written(name))
                : ofAny(name);
    }

    /** As {@link #of}, for names that need not be in ASCII. */
    static NameForms ofAny(String name) {
        return new NameForms(forms(pieces(disjoined(name))), separated(withoutApostrophes(name)));
    }

    /** The text with spaces between words such as those of "ModelBest". */
    static String disjoined(String text) {
        return JOINTS.matcher(text).replaceAll(" ");
    }

    /**
     * The words of a text that somebody searches for, folded, in order, each in its own form and in Latin letters.
     * Characters of scripts without spaces are not separated, nor are letters beside an apostrophe.
     */
    public static List<Set<String>> words(String text) {
        var words = new ArrayList<Set<String>>();
        for (String word : separated(withoutApostrophes(text))) {
            var spellings = new LinkedHashSet<String>();
            forms(split(word)).forEach(form -> spellings.add(cut(String.join("", form))));
            words.add(spellings);
        }
        return words;
    }

    /** The terms of the index, without duplicates. */
    public Set<String> terms() {
        var terms = new LinkedHashSet<String>();
        for (List<String> form : all) {
            for (int i = 0; i < Math.min(form.size(), MOST_PIECES); i++) {
                terms.add(cut(String.join("", form.subList(i, form.size()))));
            }
        }
        return terms;
    }

    /**
     * The words of a name, as they are written and folded, in one order: names with the same key differ in nothing but
     * the order of their words, punctuation, case, width, accents and variants of letters.
     *
     * @return null if the name has no letters or digits, or the key is longer than {@link #KEY_LENGTH}
     */
    public static String wordsKey(String name) {
        var words = TextKeys.isAscii(name) ? AsciiForms.written(name) : separated(withoutApostrophes(name));
        String key = words.stream().sorted().collect(Collectors.joining(" "));
        return key.isEmpty() || key.length() > KEY_LENGTH ? null : key;
    }

    /** The text with words such as "O'Neill" written as one. */
    static String withoutApostrophes(String text) {
        return APOSTROPHES.matcher(text).replaceAll("");
    }

    /** Whether a word of the text has an apostrophe, or begins or ends with one that looks like a letter. */
    public static boolean hasApostrophe(String text) {
        return LETTERLIKE_APOSTROPHES.matcher(text).find()
                || APOSTROPHES.matcher(text).find();
    }

    /** The words in which typing errors are forgiven, without duplicates. */
    public Set<String> correctable() {
        var words = new LinkedHashSet<String>();
        written.stream()
                .limit(MOST_PIECES)
                .filter(word -> Typos.isCorrectable(word) && split(word).size() == 1)
                .forEach(words::add);
        for (List<String> form : all) {
            form.stream().limit(MOST_PIECES).filter(Typos::isCorrectable).forEach(words::add);
        }
        return words;
    }

    private static List<List<String>> forms(List<String> own) {
        var forms = new ArrayList<List<String>>();
        forms.add(own);
        if (!own.stream().allMatch(TextKeys::isAscii)) {
            romanised(own).stream().filter(form -> !form.equals(own)).forEach(forms::add);
            var byLetter = own.stream().map(Romanisation::byLetter).toList();
            if (!forms.contains(byLetter)) {
                forms.add(byLetter);
            }
        }
        return List.copyOf(forms);
    }

    private static List<List<String>> romanised(List<String> own) {
        List<List<String>> forms = new ArrayList<>(List.of(new ArrayList<>()));
        for (String piece : own) {
            var readings = Romanisation.of(piece);
            int known = forms.size();
            for (int other = 1; other < readings.size(); other++) {
                for (int i = 0; i < known && forms.size() < MOST_READINGS; i++) {
                    var form = new ArrayList<>(forms.get(i));
                    form.add(readings.get(other));
                    forms.add(form);
                }
            }
            for (int i = 0; i < known; i++) {
                forms.get(i).add(readings.get(0));
            }
        }
        return forms;
    }

    private static List<String> pieces(String text) {
        return separated(text).stream().flatMap(word -> split(word).stream()).toList();
    }

    static List<String> separated(String text) {
        String plain = LETTERLIKE_APOSTROPHES.matcher(text).replaceAll("'");
        String folded = Letters.folded(AND.matcher(plain).replaceAll(" and "));
        return SEPARATORS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    /** Separates the characters of scripts without spaces from each other and from other letters. */
    static List<String> split(String word) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        boolean alone = false;
        for (int i = 0; i < word.length(); ) {
            int character = word.codePointAt(i);
            boolean spaced = Scripts.isSpaced(character);
            boolean mark = !Character.isLetterOrDigit(character);
            if (piece.length() > 0 && !mark && (alone || !spaced)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            alone = mark ? alone : !spaced;
            i += Character.charCount(character);
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    static String cut(String term) {
        return Truncation.to(term, TERM_LENGTH);
    }
}
