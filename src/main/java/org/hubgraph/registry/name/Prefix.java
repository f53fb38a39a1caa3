package org.hubgraph.registry.name;

import org.hubgraph.graphql.connection.Condition;

/** The condition that a term begins with a word, as a range: an index serves it whatever the value is. */
public final class Prefix {
    private Prefix() {}

    static Condition of(String path, String word) {
        return Condition.of("(" + path + " >= ? and " + path + " < ?)", word, end(word));
    }

    /**
     * The first text behind all that begin so: the last character is replaced by the next one. PostgreSQL compares code
     * points, but H2 compares UTF-16 units, so that no character could be appended that is behind all others in both.
     *
     * @param beginning ends with a letter, mark or digit; if it is empty, the result is behind every letter of PostgreSQL
     */
    public static String end(String beginning) {
        if (beginning.isEmpty()) {
            return Character.toString(Character.MAX_CODE_POINT);
        }
        int last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
