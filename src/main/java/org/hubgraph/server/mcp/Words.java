package org.hubgraph.server.mcp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a name or a text, in a form in which they are compared. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    private static final int SHORT = 3;
    /** They occur in most texts. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "and", "are", "at", "be", "by", "do", "for", "from", "has", "have", "how", "in", "is", "it",
            "its", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "were", "what", "when",
            "where", "which", "who", "whom", "with");

    private Words() {}

    /** In lower case and without the plural's s; camel case is split, and "start-up" is the same as "startup". */
    static Set<String> of(String text) {
        return Arrays.stream(BETWEEN.split(HYPHEN.matcher(text).replaceAll("")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .map(Words::singular)
                .collect(Collectors.toSet());
    }

    private static String singular(String word) {
        if (word.length() <= SHORT || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
