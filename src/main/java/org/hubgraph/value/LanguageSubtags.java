package org.hubgraph.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The IANA Language Subtag Registry (RFC 5646, section 3), from {@code language/subtags.txt}. Keys are in lower case;
 * canonical values have the case of the registry.
 */
final class LanguageSubtags {
    private static final String FILE = "/language/subtags.txt";
    private static final Set<String> RANGES = Set.of("qaa..qtz", "qaaa..qabx", "qm..qz", "xa..xz");

    private static final Map<String, String> LANGUAGES = new HashMap<>();
    private static final Map<String, String> SCRIPTS = new HashMap<>();
    private static final Map<String, String> REGIONS = new HashMap<>();
    private static final Map<String, String> VARIANTS = new HashMap<>();
    private static final Map<String, String> WHOLE_TAGS = new HashMap<>();
    /** The prefix of each extended language. */
    private static final Map<String, String> PREFIXES = new HashMap<>();

    static {
        try (var lines = new BufferedReader(
                new InputStreamReader(LanguageSubtags.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            var unknown = new HashSet<String>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .filter(entry -> !add(entry))
                    .forEach(entry -> unknown.add(entry[1].toLowerCase(Locale.ROOT)));
            if (!unknown.equals(RANGES)) {
                throw new IllegalStateException(FILE + " has ranges that are not known here: " + unknown);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LanguageSubtags() {}

    /** Returns false for a range. */
    private static boolean add(String[] entry) {
        String key = entry[1].toLowerCase(Locale.ROOT);
        if (key.contains("..")) {
            return false;
        }
        String canonical = entry[entry.length - 1];
        switch (entry[0]) {
            case "language" -> LANGUAGES.put(key, canonical);
            case "script" -> SCRIPTS.put(key, canonical);
            case "region" -> REGIONS.put(key, canonical);
            case "variant" -> VARIANTS.put(key, canonical);
            case "extlang" -> PREFIXES.put(key, entry[3]);
            default -> WHOLE_TAGS.put(key, canonical);
        }
        return true;
    }

    /** The canonical form of a tag that is registered as a whole, such as {@code tlh} for {@code i-klingon}. */
    static Optional<String> wholeTag(String lowerCase) {
        return Optional.ofNullable(WHOLE_TAGS.get(lowerCase));
    }

    /**
     * The preferred subtag of a primary language; it may include a script, such as {@code sr-Latn}. Null if unknown.
     */
    static String language(String lowerCase) {
        return isPrivate(lowerCase) ? lowerCase : LANGUAGES.get(lowerCase);
    }

    /** Whether it is one of {@code qaa} to {@code qtz}. */
    private static boolean isPrivate(String language) {
        return language.length() == 3
                && language.charAt(0) == 'q'
                && isBetween(language.charAt(1), 't')
                && isBetween(language.charAt(2), 'z');
    }

    private static boolean isBetween(char letter, char last) {
        return letter >= 'a' && letter <= last;
    }

    /** Whether it is an extended language of a primary one; the extended language is then the preferred primary one. */
    static boolean isExtension(String lowerCase, String of) {
        return of.equals(PREFIXES.get(lowerCase));
    }

    /** The script in its canonical case; null if unknown. */
    static String script(String lowerCase) {
        return lowerCase.matches("qa(a[a-z]|b[a-x])")
                ? lowerCase.substring(0, 1).toUpperCase(Locale.ROOT) + lowerCase.substring(1)
                : SCRIPTS.get(lowerCase);
    }

    /** The preferred region in upper case; null if unknown. */
    static String region(String lowerCase) {
        return lowerCase.matches("q[m-z]|x[a-z]") ? lowerCase.toUpperCase(Locale.ROOT) : REGIONS.get(lowerCase);
    }

    /** The preferred variant; null if unknown. */
    static String variant(String lowerCase) {
        return VARIANTS.get(lowerCase);
    }
}
