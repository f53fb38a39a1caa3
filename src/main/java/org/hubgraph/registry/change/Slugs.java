package org.hubgraph.registry.change;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

import org.hubgraph.value.Truncation;

/** Makes readable ASCII keys from names in any script. */
public final class Slugs {
    /**
     * Lower-case letters and digits, in words joined by hyphens. The pattern does not limit the length; slugs have at
     * most 100 characters. The quantifiers are possessive because otherwise Java's matcher recurses once per word, and
     * a client could overflow the stack with thousands of words.
     */
    public static final String FORM = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    /** The message for a text that does not match {@link #FORM}. */
    public static final String ASKED = "must be lower-case letters and digits, in words joined by hyphens";

    /** Maximum length without a numeric suffix. */
    private static final int LONGEST = 90;

    /**
     * The length of the longest name or title. Transliteration takes quadratic time, and a slug is made before a longer
     * one is refused.
     */
    private static final int MOST_READ = 1_000;

    /** Number of candidates that one query checks. */
    private static final int PROBES = 32;

    /** The largest number that is tried, a power of two. So many entries of one name are not expected. */
    private static final int MOST = 1 << 24;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    /** ICU transliteration: Han to Pinyin, Hangul to its romanisation, Latin without diacritics. */
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slugs() {}

    /**
     * Transliterates a name into the form of a slug, without a limit of length, in quadratic time; empty if no part of
     * it can be written in ASCII.
     */
    public static String plain(String name) {
        // Transliteration takes much longer, and changes nothing in a name that is ASCII already.
        boolean isAscii = name.chars().allMatch(letter -> letter < 0x80);
        String plain = (isAscii ? name.toLowerCase(Locale.ROOT) : ASCII.transliterate(name)).replace("'", "");
        return ENDS.matcher(BETWEEN_WORDS.matcher(plain).replaceAll("-")).replaceAll("");
    }

    /**
     * Returns a slug that is not in use. Many entries may have names with the same transliteration, so numbers are not
     * tried one by one: after the first, each call of {@code taken} narrows the range of candidates by a factor of
     * {@link #PROBES}.
     *
     * @param fallback used if no part of the name can be written in ASCII, such as {@code tenant}
     * @param taken returns those of the given slugs that are in use
     */
    static String of(String name, String fallback, UnaryOperator<Set<String>> taken) {
        String slug = first(name, fallback);
        int last = 0;
        int free = MOST + 1;
        var probes = new TreeSet<Integer>();
        for (int number = 1; number <= MOST; number *= 2) {
            probes.add(number);
        }
        while (!probes.isEmpty()) {
            var used = taken.apply(
                    probes.stream().map(number -> numbered(slug, number)).collect(Collectors.toSet()));
            for (int number : probes) {
                if (!used.contains(numbered(slug, number))) {
                    free = number;
                    break;
                }
                last = number;
            }
            probes.clear();
            int step = Math.max(1, (free - last) / PROBES);
            for (int number = last + step; number < free; number += step) {
                probes.add(number);
            }
        }
        return numbered(slug, free);
    }

    /** The slug of the first object with this name, without a number. The name is read up to {@link #MOST_READ}. */
    static String first(String name, String fallback) {
        String words = plain(Truncation.to(name, MOST_READ));
        String cut = words.length() <= LONGEST
                ? words
                : ENDS.matcher(words.substring(0, LONGEST)).replaceAll("");
        return cut.isEmpty() ? fallback : cut;
    }

    private static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }
}
