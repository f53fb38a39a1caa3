package org.hubgraph.registry.importing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.session.ArrayColumns;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.TextKeys;

/**
 * Reads what the references of several rows lead to, by few statements: for each type one for names, one for external
 * ids, one for the objects of keys, and one for the objects that new relations lead to; and one for the entries that
 * were merged into the ends of relations without a key.
 */
@ApplicationScoped
class ReferenceLookup {
    /** Two entries are enough to see that a reference is ambiguous. */
    private static final String BY_NAME = "select k.search_key, array(select distinct n.entry_id from entry_name n"
            + " where n.search_key = k.search_key and n.entry_type = ? fetch first 2 rows only)"
            + " from unnest(?) k(search_key)";

    private static final String BY_ID =
            "select k.scheme, k.id_value, array(select distinct x.entry_id from external_id x"
                    + " where x.scheme = k.scheme and x.id_value = k.id_value and x.entry_type = ? fetch first 2 rows only)"
                    + " from unnest(?, ?) k(scheme, id_value)";

    private final EntityManager entities;
    private final TargetCommands commands;
    private final MergedEntries merged;

    ReferenceLookup(EntityManager entities, TargetCommands commands, MergedEntries merged) {
        this.entities = entities;
        this.commands = commands;
        this.merged = merged;
    }

    /** What is to be read of one type. */
    private static final class Wanted {
        private final Set<String> names = new HashSet<>();
        private final Set<List<String>> ids = new HashSet<>();
        private final Set<UUID> objects = new HashSet<>();
    }

    /**
     * Reads what the database has for references.
     *
     * @param keys those of the drafts and of their references have been read
     */
    void read(List<Draft> drafts, ImportedKeys keys, ChunkReferences found) {
        var wanted = new EnumMap<TargetType, Wanted>(TargetType.class);
        for (Draft draft : drafts) {
            for (DraftReference reference : draft.references()) {
                for (TargetType type : reference.types()) {
                    add(reference, type, keys, wanted.computeIfAbsent(type, none -> new Wanted()));
                }
            }
        }
        entities.unwrap(Session.class).doWork(connection -> {
            for (var ofType : wanted.entrySet()) {
                readNames(connection, ofType.getKey(), ofType.getValue().names, found);
                readIds(connection, ofType.getKey(), List.copyOf(ofType.getValue().ids), found);
            }
        });
        wanted.forEach((type, ofType) -> found.present(present(type, ofType.objects)));
        loadEnds(drafts, keys, found);
    }

    private static void add(DraftReference reference, TargetType type, ImportedKeys keys, Wanted wanted) {
        if (reference.key() != null) {
            keys.find(type, reference.key()).ifPresent(known -> wanted.objects.add(known.objectKey));
        }
        if (type.isEntry() && reference.externalId() != null) {
            wanted.ids.add(List.of(reference.scheme().name(), reference.externalId()));
        }
        if (type.isEntry() && reference.name() != null) {
            String key = TextKeys.searchKey(reference.name());
            if (!key.isEmpty()) {
                wanted.names.add(key);
            }
        }
    }

    private static void readNames(Connection connection, TargetType type, Set<String> names, ChunkReferences found)
            throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(BY_NAME)) {
            query.setString(1, type.name());
            query.setArray(2, connection.createArrayOf("varchar", names.toArray(String[]::new)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.known(ChunkReferences.name(type, row.getString(1)), ArrayColumns.uuids(row, 2));
                }
            }
        }
    }

    private static void readIds(Connection connection, TargetType type, List<List<String>> ids, ChunkReferences found)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(BY_ID)) {
            query.setString(1, type.name());
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar", ids.stream().map(id -> id.get(0)).toArray(String[]::new)));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "varchar", ids.stream().map(id -> id.get(1)).toArray(String[]::new)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.known(
                            ChunkReferences.externalId(type, row.getString(1), row.getString(2)),
                            ArrayColumns.uuids(row, 3));
                }
            }
        }
    }

    private Set<UUID> present(TargetType type, Set<UUID> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery("select key from " + name(type) + " where key in ?1", UUID.class)
                        .setParameter(1, keys)
                        .getResultList());
    }

    /** New relations check their ends, which the session then has. */
    private void loadEnds(List<Draft> drafts, ImportedKeys keys, ChunkReferences found) {
        var ends = new EnumMap<TargetType, Set<UUID>>(TargetType.class);
        var withoutKey = new HashSet<UUID>();
        for (Draft draft : drafts) {
            boolean known =
                    draft.key() != null && keys.find(draft.type(), draft.key()).isPresent();
            if (!known && !draft.type().isEntry()) {
                for (DraftReference reference : draft.references()) {
                    for (TargetType type : reference.types()) {
                        var objects = objects(reference, type, keys, found);
                        ends.computeIfAbsent(type, none -> new HashSet<>()).addAll(objects);
                        if (draft.key() == null) {
                            withoutKey.addAll(objects);
                        }
                    }
                }
            }
        }
        if (!withoutKey.isEmpty()) {
            found.merged(withoutKey, merged.mergedInto(withoutKey));
        }
        ends.forEach((type, ofType) -> {
            if (!ofType.isEmpty()) {
                entities.createQuery("from " + name(type) + " where key in ?1", Object.class)
                        .setParameter(1, ofType)
                        .getResultList();
            }
        });
    }

    private static List<UUID> objects(
            DraftReference reference, TargetType type, ImportedKeys keys, ChunkReferences found) {
        var known = reference.key() == null
                ? null
                : keys.find(type, reference.key()).orElse(null);
        if (known != null) {
            return List.of(known.objectKey);
        }
        var all = new ArrayList<UUID>();
        if (type.isEntry() && reference.externalId() != null) {
            all.addAll(found.stored(
                    ChunkReferences.externalId(type, reference.scheme().name(), reference.externalId())));
        }
        if (type.isEntry() && reference.name() != null) {
            all.addAll(found.stored(ChunkReferences.name(type, TextKeys.searchKey(reference.name()))));
        }
        return all;
    }

    private String name(TargetType type) {
        return commands.of(type).type().getSimpleName();
    }
}
