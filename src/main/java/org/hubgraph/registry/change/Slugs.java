package org.hubgraph.registry.change;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/** Makes readable keys from names: in ASCII, whatever the script of the name. */
public final class Slugs {
    /**
     * Lower-case letters and digits, in words joined by hyphens. At most 100 characters, which the pattern does not say.
     * Possessive, because Java otherwise goes one step deeper into its stack for each word, and a client writes thousands.
     */
    public static final String FORM = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    /** What is said of a text that has not the form. */
    public static final String ASKED = "must be lower-case letters and digits, in words joined by hyphens";

    /** Leaves room for a number behind it. */
    private static final int LONGEST = 90;

    /** Numbers that are asked for at once. */
    private static final int PROBES = 32;

    /** The largest number that is looked for, a power of two: more of one name are not to be expected. */
    private static final int MOST = 1 << 24;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    /** Unicode's transliterations by ICU: Han by Pinyin, Hangul by its romanisation, and what is Latin then without marks. */
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slugs() {}

    /** The name as its slug would be, of any length; empty if nothing of it can be written in ASCII. */
    public static String plain(String name) {
        String plain = ASCII.transliterate(name).replace("'", "");
        return ENDS.matcher(BETWEEN_WORDS.matcher(plain).replaceAll("-")).replaceAll("");
    }

    /**
     * A slug that is free. The names of many entries may come to the same words, so numbers are not tried one by one: each call
     * of {@code taken} narrows down where the taken ones end by a factor of {@link #PROBES}.
     *
     * @param fallback where nothing of the name can be written in ASCII, such as {@code tenant}
     * @param taken which of some slugs others have
     */
    static String of(String name, String fallback, UnaryOperator<Set<String>> taken) {
        String words = plain(name);
        String cut = words.length() <= LONGEST
                ? words
                : ENDS.matcher(words.substring(0, LONGEST)).replaceAll("");
        String slug = cut.isEmpty() ? fallback : cut;
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

    private static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }
}
