package org.hubgraph.curation;

import java.util.function.Predicate;
import java.util.regex.Pattern;

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

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    /** Unicode's transliterations by ICU: Han by Pinyin, Hangul by its romanisation, and what is Latin then without marks. */
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slugs() {}

    /**
     * @param fallback where nothing of the name can be written in ASCII, such as {@code tenant}
     * @param isTaken whether another has the slug
     */
    static String of(String name, String fallback, Predicate<String> isTaken) {
        String plain = ASCII.transliterate(name).replace("'", "");
        String words =
                ENDS.matcher(BETWEEN_WORDS.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = words.length() <= LONGEST
                ? words
                : ENDS.matcher(words.substring(0, LONGEST)).replaceAll("");
        String slug = cut.isEmpty() ? fallback : cut;
        if (!isTaken.test(slug)) {
            return slug;
        }
        int number = 2;
        while (isTaken.test(slug + "-" + number)) {
            number++;
        }
        return slug + "-" + number;
    }
}
