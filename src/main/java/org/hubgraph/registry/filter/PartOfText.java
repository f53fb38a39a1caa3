package org.hubgraph.registry.filter;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.TextKeys;

/** The condition that a text contains another one. */
public final class PartOfText {
    /**
     * Minimum length for the index. PostgreSQL's trigram index cannot narrow down a shorter text: a scan of the index
     * would visit every row, at several times the cost of a full table scan. The statement for shorter texts is a
     * different one, because PostgreSQL may plan a statement before it knows the parameter.
     */
    private static final int INDEXED_CHARACTERS = 3;

    private PartOfText() {}

    /**
     * @param path a stored {@link TextKeys#searchKey}
     * @param key the search key of the text to find
     */
    public static Condition of(String path, String key) {
        return isIndexed(key)
                ? Condition.of(path + " like ? escape '!'", "%" + TextKeys.likeLiteral(key) + "%")
                : Condition.of("locate(?, " + path + ") > 0", key);
    }

    /** Whether an index can find the texts that contain it; otherwise all texts are read. */
    public static boolean isIndexed(String key) {
        return key.codePointCount(0, key.length()) >= INDEXED_CHARACTERS;
    }
}
