package org.hubgraph.registry.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.name.Prefix;
import org.hubgraph.registry.name.TextWords;
import org.hubgraph.value.Batches;

/** A row of the index of texts, without the key of its object. */
record TextTerm(SearchField field, String term) {
    private static final int AT_ONCE = 500;

    /** The terms of all texts of an object. Sectors are compared as names are, in Latin letters, too. */
    static Set<TextTerm> ofAll(List<SearchedText> texts) {
        var terms = new LinkedHashSet<TextTerm>();
        for (SearchedText text : texts) {
            var words = text.field() == SearchField.SECTORS
                    ? NameForms.of(text.text()).terms()
                    : TextWords.terms(text.text());
            words.forEach(word -> terms.add(new TextTerm(text.field(), word)));
        }
        return terms;
    }

    /** The keys of all objects with a text in which a word begins so. */
    static Set<UUID> objectsWith(Connection connection, String beginning) throws SQLException {
        var objects = new HashSet<UUID>();
        try (var query = connection.prepareStatement(
                "select object_id from text_term where field = ? and term >= ? and term < ?")) {
            for (SearchField field : SearchField.values()) {
                query.setString(1, field.name());
                query.setString(2, beginning);
                query.setString(3, Prefix.end(beginning));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        objects.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return objects;
    }

    /**
     * Writes the difference between the terms that objects have in the index and those that they should have.
     *
     * @param unknown objects that have no terms in the index, which are not looked up
     * @param updates receives the insertion of missing terms
     */
    static void replace(Connection connection, Map<UUID, Set<TextTerm>> wanted, Set<UUID> unknown, Updates updates)
            throws SQLException {
        for (var some : Batches.of(wanted.keySet(), AT_ONCE)) {
            var stored = stored(
                    connection,
                    some.stream().filter(object -> !unknown.contains(object)).toList());
            var added = new HashMap<UUID, Set<TextTerm>>();
            var removed = new HashMap<UUID, Set<TextTerm>>();
            for (UUID object : some) {
                var before = stored.getOrDefault(object, Set.of());
                added.put(object, without(wanted.get(object), before));
                removed.put(object, without(before, wanted.get(object)));
            }
            delete(connection, removed);
            rows(added).addTo(updates);
        }
    }

    /** Adds terms of which the index has none yet. */
    static void insert(Connection connection, Map<UUID, Set<TextTerm>> added) throws SQLException {
        rows(added).execute(connection);
    }

    private static RowInsertion rows(Map<UUID, Set<TextTerm>> added) {
        var rows = new RowInsertion("text_term", Column.key("object_id"), Column.text("field"), Column.text("term"));
        added.forEach((object, each) -> each.forEach(term -> rows.add(object, term.field.name(), term.term)));
        return rows;
    }

    private static Set<TextTerm> without(Set<TextTerm> all, Set<TextTerm> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Map<UUID, Set<TextTerm>> stored(Connection connection, Collection<UUID> objects)
            throws SQLException {
        var stored = new HashMap<UUID, Set<TextTerm>>();
        if (objects.isEmpty()) {
            return stored;
        }
        try (var query =
                connection.prepareStatement("select object_id, field, term from text_term where object_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", objects.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    stored.computeIfAbsent(row.getObject(1, UUID.class), object -> new HashSet<>())
                            .add(new TextTerm(SearchField.valueOf(row.getString(2)), row.getString(3)));
                }
            }
        }
        return stored;
    }

    private static void delete(Connection connection, Map<UUID, Set<TextTerm>> removed) throws SQLException {
        if (removed.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        try (var statement =
                connection.prepareStatement("delete from text_term where object_id = ? and field = ? and term = ?")) {
            for (var object : removed.entrySet()) {
                for (TextTerm term : object.getValue()) {
                    statement.setObject(1, object.getKey());
                    statement.setString(2, term.field.name());
                    statement.setString(3, term.term);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
