package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes the variants of words, over a connection and so without a flush of the session. */
final class WordVariants {
    private static final int INSERTED_AT_ONCE = 1_000;

    private WordVariants() {}

    /** Adds the variants of words that are not known yet. */
    static void add(Connection connection, Collection<String> words) throws SQLException {
        var unknown = new LinkedHashSet<>(words);
        unknown.removeAll(known(connection, unknown));
        if (!unknown.isEmpty()) {
            insert(connection, unknown);
        }
    }

    /** Adds the variants of words, of which none is known yet. */
    static void insert(Connection connection, Collection<String> words) throws SQLException {
        try (var insert = connection.prepareStatement("insert into word_variant (variant, word) values (?, ?)")) {
            int waiting = 0;
            for (String word : words) {
                for (String variant : Typos.variants(word)) {
                    insert.setString(1, variant);
                    insert.setString(2, word);
                    insert.addBatch();
                    waiting++;
                }
                if (waiting >= INSERTED_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    /** Removes words, except those with which a name still begins or continues. */
    static void removeUnused(Connection connection, Collection<String> words) throws SQLException {
        try (var delete = connection.prepareStatement("delete from word_variant where word = ? and not exists"
                + " (select 1 from name_term where term >= ? and term < ?)")) {
            for (String word : words) {
                delete.setString(1, word);
                delete.setString(2, word);
                delete.setString(3, word + Prefix.END);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static Set<String> known(Connection connection, Set<String> words) throws SQLException {
        var known = new LinkedHashSet<String>();
        if (words.isEmpty()) {
            return known;
        }
        String places = String.join(", ", Collections.nCopies(words.size(), "?"));
        try (var query =
                connection.prepareStatement("select distinct word from word_variant where word in (" + places + ")")) {
            int place = 0;
            for (String word : words) {
                query.setString(++place, word);
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }
}
