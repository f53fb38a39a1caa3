package org.hubgraph.graphql.execution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds known names that are similar to an unknown one, and words them as graphql-js does. */
final class Suggestions {
    /** Suggests nothing, because names of the schema must not be revealed if introspection is disabled. */
    static final Suggestions NONE = new Suggestions(false);

    private static final int MOST = 3;
    /** A longer name is not a typing error. */
    private static final int LONGEST_NAME = 50;

    private final boolean shown;

    private Suggestions(boolean shown) {
        this.shown = shown;
    }

    static Suggestions shown(boolean shown) {
        return shown ? new Suggestions(true) : NONE;
    }

    /** Returns {@code  Did you mean "name" or "names"?} with a leading space; empty if no name is similar. */
    String of(String name, Collection<String> known) {
        return meant("", near(name, known));
    }

    /** @param what precedes the names, such as {@code the enum value} */
    String of(String what, String name, Collection<String> known) {
        return meant(what, near(name, known));
    }

    /** As {@link #of(String, String, Collection)}, for names that are known to be suitable. */
    String meant(String what, List<String> meant) {
        if (!shown || meant.isEmpty()) {
            return "";
        }
        var quoted = meant.stream().limit(MOST).map(name -> "\"" + name + "\"").toList();
        String last = quoted.get(quoted.size() - 1);
        String list = quoted.size() < 3
                ? String.join(" or ", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + ", or " + last;
        return " Did you mean " + (what.isEmpty() ? "" : what + " ") + list + "?";
    }

    private static List<String> near(String name, Collection<String> known) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        // Two adjacent characters that are swapped count as two.
        int farthest = name.length() * 2 / 5 + 1;
        return known.stream()
                .distinct()
                .collect(Collectors.toMap(other -> other, other -> distance(name, other)))
                .entrySet()
                .stream()
                .filter(other -> other.getValue() <= farthest)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The Levenshtein distance, ignoring case: how many characters must be inserted, deleted or replaced. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
