package org.hubgraph.registry.filter;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.TextKeys;

/** That a text has another somewhere. */
public final class PartOfText {
    /**
     * PostgreSQL's index for this is one of trigrams, and a shorter text has none: there the index leads to every row, at
     * several times the cost of reading them all. A statement of its own, because PostgreSQL may settle how to run one
     * before it knows the text.
     */
    private static final int INDEXED_CHARACTERS = 3;

    private PartOfText() {}

    /**
     * @param path a stored {@link TextKeys#searchKey}
     * @param key the search key of what it has
     */
    public static Condition of(String path, String key) {
        return isIndexed(key)
                ? Condition.of(path + " like ? escape '!'", "%" + TextKeys.likeLiteral(key) + "%")
                : Condition.of("locate(?, " + path + ") > 0", key);
    }

    /** Whether an index can lead to the texts that have it; else all are read. */
    public static boolean isIndexed(String key) {
        return key.codePointCount(0, key.length()) >= INDEXED_CHARACTERS;
    }
}
