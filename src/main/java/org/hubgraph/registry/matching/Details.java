package org.hubgraph.registry.matching;

import org.hubgraph.value.Truncation;

/** Compared values as texts for people. */
final class Details {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_OF_ONE = 98;

    private Details() {}

    /** One text if both are equal, otherwise both. */
    static String pair(String one, String other) {
        return one.equals(other) ? cut(one, MOST_CHARACTERS) : cut(one, MOST_OF_ONE) + ", " + cut(other, MOST_OF_ONE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : Truncation.to(text, most - 1) + "…";
    }
}
