package org.hubgraph.registry.name;

import org.hubgraph.graphql.connection.Condition;

/** The condition that a term begins with a word, as a range: an index serves it whatever the value is. */
final class Prefix {
    /** The last code point: behind every letter, in the order of both databases. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    private Prefix() {}

    static Condition of(String path, String word) {
        return Condition.of("(" + path + " >= ? and " + path + " < ?)", word, word + END);
    }
}
