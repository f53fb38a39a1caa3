package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.database.session.Updates;

/** Writes the variants of words, over a connection and so without a flush of the session. */
final class WordVariants {
    private static final int INSERTED_AT_ONCE = 10_000;

    /** The most words of which all variants are sent. */
    private static final int FEW = 20;

    /** A word is known if it has its first variant, its beginning: the index begins with variants. */
    private static final String KNOWN = "select n.word from unnest(?, ?) n(variant, word) where exists"
            + " (select 1 from word_variant v where v.variant = n.variant and v.word = n.word)";

    private WordVariants() {}

    /** Adds the variants of words that are not known yet. */
    static void add(Connection connection, Collection<String> words) throws SQLException {
        var unknown = new LinkedHashSet<>(words);
        unknown.removeAll(known(connection, unknown));
        insert(connection, unknown);
    }

    /**
     * As {@link #add(Connection, Collection)}. Few words are not looked up before: the variants of known ones, which the
     * database leaves out, take less than another statement.
     *
     * @param updates run by the caller
     */
    static void add(Updates updates, Connection connection, Collection<String> words) throws SQLException {
        if (words.isEmpty()) {
            return;
        }
        if (words.size() > FEW) {
            add(connection, words);
            return;
        }
        var variants = new ArrayList<String>();
        var ofWords = new ArrayList<String>();
        for (String word : words) {
            for (String variant : Typos.variants(word)) {
                variants.add(variant);
                ofWords.add(word);
            }
        }
        updates.add(
                "insert into word_variant (variant, word) select k.variant, k.word from unnest(?, ?) k(variant, word)"
                        + " where k.word not in (" + KNOWN + ")",
                List.of(
                        Updates.texts(variants),
                        Updates.texts(ofWords),
                        Updates.texts(beginnings(words)),
                        Updates.texts(words)));
    }

    /** Adds the variants of words, of which none is known yet. */
    static void insert(Connection connection, Collection<String> words) throws SQLException {
        // In the order of the index, whose pages are then written one after the other.
        var waiting = new TreeMap<String, Set<String>>();
        int rows = 0;
        for (String word : words) {
            for (String variant : Typos.variants(word)) {
                waiting.computeIfAbsent(variant, none -> new TreeSet<>()).add(word);
                rows++;
            }
            if (rows >= INSERTED_AT_ONCE) {
                insert(connection, waiting);
                waiting.clear();
                rows = 0;
            }
        }
        insert(connection, waiting);
    }

    private static void insert(Connection connection, Map<String, Set<String>> words) throws SQLException {
        var rows = new RowInsertion("word_variant", Column.text("variant"), Column.text("word"));
        words.forEach((variant, each) -> each.forEach(word -> rows.add(variant, word)));
        rows.execute(connection);
    }

    /** Removes words, except those with which a name still begins or continues. */
    static void removeUnused(Connection connection, Collection<String> words) throws SQLException {
        try (var delete = connection.prepareStatement("delete from word_variant where variant = ? and word = ? and not"
                + " exists (select 1 from name_term where term >= ? and term < ?)")) {
            for (String word : words) {
                for (String variant : Typos.variants(word)) {
                    delete.setString(1, variant);
                    delete.setString(2, word);
                    delete.setString(3, word);
                    delete.setString(4, Prefix.end(word));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }

    private static List<String> beginnings(Collection<String> words) {
        return words.stream()
                .map(word -> Typos.variants(word).iterator().next())
                .toList();
    }

    private static Set<String> known(Connection connection, Set<String> words) throws SQLException {
        var known = new LinkedHashSet<String>();
        if (words.isEmpty()) {
            return known;
        }
        try (var query = connection.prepareStatement(KNOWN)) {
            query.setArray(
                    1, connection.createArrayOf("varchar", beginnings(words).toArray()));
            query.setArray(2, connection.createArrayOf("varchar", words.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }
}
