package org.hubgraph.registry.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.session.LastUpdates;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.StoredChange;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.erasure.Word;
import org.hubgraph.registry.name.NameQuery;
import org.hubgraph.registry.name.TextWords;

/**
 * The index of the texts that a search reads besides names. It is derived from the objects that a transaction writes,
 * immediately before the transaction commits, whichever code writes them.
 */
@ApplicationScoped
class TextIndex implements Traces {
    private final LastUpdates last;
    private final EntityManager entities;
    private final NodeTables nodes;

    TextIndex(LastUpdates last, EntityManager entities, NodeTables nodes) {
        this.last = last;
        this.entities = entities;
        this.nodes = nodes;
    }

    void note(@Observes StoredChange change) {
        var texts = change.object().searchedTexts();
        if (texts != null) {
            boolean gone = change.kind() == StoredChange.Kind.DELETED || change.kind() == StoredChange.Kind.MERGED;
            var pending = pending();
            pending.terms.put(change.object().key, gone ? Set.of() : TextTerm.ofAll(texts));
            if (change.kind() == StoredChange.Kind.ADDED) {
                pending.added.add(change.object().key);
            }
        }
    }

    /** After all texts have lost the name. */
    @Override
    public int order() {
        return 101;
    }

    /** Reads the objects again whose texts have had the name, as the erasure bypasses the session. */
    @Override
    public void erase(Erasure erasure) {
        entities.flush();
        entities.clear();
        var terms = pending().terms;
        var objects = new HashSet<>(terms.keySet());
        entities.unwrap(Session.class).doWork(connection -> {
            for (Word word : erasure.words()) {
                objects.addAll(objectsWith(connection, word.text()));
                for (String other : word.others()) {
                    objects.addAll(objectsWith(connection, other));
                }
            }
        });
        objects.forEach(object -> terms.put(object, Set.of()));
        for (Class<? extends Stored> type : nodes.types()) {
            entities.createQuery("from " + type.getSimpleName() + " o where among(?1, o.key)", type)
                    .setParameter(1, objects.toArray(UUID[]::new))
                    .getResultStream()
                    .filter(object -> object.searchedTexts() != null)
                    .forEach(object -> terms.put(object.key, TextTerm.ofAll(object.searchedTexts())));
        }
    }

    /** The keys of the objects with all words of a name, or with the words written together. */
    private static Set<UUID> objectsWith(Connection connection, String name) throws SQLException {
        var query = NameQuery.of(name);
        Set<UUID> common = null;
        var together = new StringBuilder();
        for (Set<String> word : TextWords.beginnings(query)) {
            var objects = new HashSet<UUID>();
            for (String spelling : word) {
                objects.addAll(TextTerm.objectsWith(connection, spelling));
            }
            if (common == null) {
                common = objects;
            } else {
                common.retainAll(objects);
            }
            together.append(word.iterator().next());
        }
        if (common == null) {
            return Set.of();
        }
        common.addAll(TextTerm.objectsWith(connection, together.toString()));
        return common;
    }

    private Pending pending() {
        return last.part(Pending.class, Pending::new);
    }

    /** The terms that the objects of one transaction have at its end. */
    private static final class Pending implements LastUpdates.Part {
        private final Map<UUID, Set<TextTerm>> terms = new LinkedHashMap<>();
        /** Objects with new keys, of which the index has no terms. */
        private final Set<UUID> added = new HashSet<>();

        @Override
        public void addTo(Updates updates, Connection connection) throws SQLException {
            TextTerm.replace(connection, terms, added, updates);
        }
    }
}
