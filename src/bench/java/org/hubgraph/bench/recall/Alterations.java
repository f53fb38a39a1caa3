package org.hubgraph.bench.recall;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/** Names as people type them. */
public final class Alterations {
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    /** Shorter words are not mistyped. */
    private static final int SHORTEST_MISTYPED = 5;

    private static final int KINDS_OF_ERRORS = 4;

    private final Random random;

    /** @param random chooses the typing errors */
    public Alterations(Random random) {
        this.random = random;
    }

    /** The alterations by their names. One that does not apply to a name returns it unchanged. */
    public Map<String, UnaryOperator<String>> all() {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        var traditional = Transliterator.getInstance("Simplified-Traditional");
        var all = new LinkedHashMap<String, UnaryOperator<String>>();
        all.put("apostrophe", name -> name.replaceAll("['\u2019\u2018`]", ""));
        all.put("straight apostrophe", name -> name.replaceAll("[\u2019\u2018`]", "'"));
        all.put("dots", name -> name.replace(".", ""));
        all.put("diacritics", name -> ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll(""));
        all.put("words turned", Alterations::turned);
        all.put("one typing error", this::mistyped);
        all.put("romanised", name -> isRomanisable(name) ? latin.transliterate(name) : name);
        all.put("traditional", traditional::transliterate);
        all.put("full width", Alterations::wide);
        all.put("capitals", name -> name.toUpperCase(Locale.ROOT));
        all.put("and", name -> name.contains("&") ? name.replace("&", "and") : name.replace(" and ", " & "));
        return all;
    }

    private static String turned(String name) {
        var words = new ArrayList<>(Arrays.asList(name.split(" ")));
        Collections.rotate(words, 1);
        return String.join(" ", words);
    }

    /** The first long word of ASCII with a letter replaced, left out, doubled, or exchanged with the next one. */
    private String mistyped(String name) {
        var words = name.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() >= SHORTEST_MISTYPED && words[i].chars().allMatch(letter -> letter < 0x80)) {
                words[i] = mistyped(words[i], 1 + random.nextInt(words[i].length() - 2));
                return String.join(" ", words);
            }
        }
        return name;
    }

    private String mistyped(String word, int at) {
        String before = word.substring(0, at);
        char letter = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(KINDS_OF_ERRORS)) {
            case 0 -> before + "x" + after;
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    /** Kanji have readings that only Japanese has. */
    private static boolean isRomanisable(String name) {
        return name.chars().anyMatch(letter -> letter > 0x2ff)
                && name.codePoints().noneMatch(Alterations::isJapanese);
    }

    private static boolean isJapanese(int character) {
        var script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static String wide(String name) {
        return name.chars()
                .map(letter -> letter > 0x20 && letter < 0x7f ? letter + 0xfee0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The names of a file: one a line, or the last column of tab-separated lines; lines with # are comments. */
    static List<String> names(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .distinct()
                .toList();
    }
}
