package org.hubgraph.registry.importing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.Batches;

/**
 * The keys of one source: those that are stored, and those of the current transaction, which are stored at its end so
 * that a refused row of it does not lose them.
 */
final class ImportedKeys {
    private static final int READ_AT_ONCE = 500;
    /** The columns of a key as one text: a subselect uses the index in both databases, whatever size the table has. */
    private static final String READ =
            "select k.record_key, (select i.object_type || ' ' || i.object_id || ' ' || i.run_id"
                    + " || ' ' || i.ordinal || ' ' || i.draft from import_key i where i.source = ? and i.target = ?"
                    + " and i.record_key = k.record_key) from unnest(?) k(record_key)";

    private static final int COLUMNS = 5;

    private final EntityManager entities;
    private final String source;
    private final UUID run;
    private final FirstRows first;
    private final Map<ImportKey.Key, ImportKey> added = new LinkedHashMap<>();
    /** What the database has for keys that were looked up; empty if there is none. */
    private final Map<ImportKey.Key, Optional<ImportKey>> stored = new HashMap<>();

    private final Set<UUID> objects = new HashSet<>();

    /** @param first the first rows of the records of the file; null after its import */
    ImportedKeys(EntityManager entities, String source, UUID run, FirstRows first) {
        this.entities = entities;
        this.source = source;
        this.run = run;
        this.first = first;
    }

    /** Notes what a row has described. */
    void described(List<DraftReport> objects, long ordinal) {
        if (first != null) {
            first.add(objects, ordinal);
        }
    }

    /** The ordinal of another row of the file that describes the record of a draft, too; 0 if there is none. */
    long otherRow(Draft draft, ImportKey known, long ordinal) {
        long other = first != null ? first.find(draft, known) : known.runId.equals(run) ? known.ordinal : 0;
        return other == ordinal ? 0 : other;
    }

    /** Reads the keys of drafts, and those that they refer to, by one statement for each type. */
    void read(Collection<Draft> drafts) {
        var wanted = new EnumMap<TargetType, Set<String>>(TargetType.class);
        for (Draft draft : drafts) {
            if (draft.key() != null) {
                wanted.computeIfAbsent(draft.type(), none -> new HashSet<>()).add(draft.key());
            }
            draft.references().stream()
                    .filter(reference -> reference.key() != null)
                    .forEach(reference -> reference.types().forEach(type -> wanted.computeIfAbsent(
                                    type, none -> new HashSet<>())
                            .add(reference.key())));
        }
        wanted.forEach((type, keys) -> readAll(type, List.copyOf(keys)));
    }

    /** Reads those of the keys that the transaction has not read yet, by one statement. */
    void readUnread(TargetType type, Collection<String> keys) {
        readAll(
                type,
                keys.stream()
                        .distinct()
                        .filter(key -> !stored.containsKey(new ImportKey.Key(source, type, key)))
                        .toList());
    }

    private void readAll(TargetType type, List<String> wanted) {
        var keys = type.isErasable()
                ? Stream.concat(wanted.stream(), wanted.stream().map(DraftKeys::erased))
                        .toList()
                : wanted;
        Batches.of(keys, READ_AT_ONCE).forEach(some -> read(type, some));
    }

    private void read(TargetType type, List<String> keys) {
        keys.forEach(key -> stored.put(new ImportKey.Key(source, type, key), Optional.empty()));
        entities.unwrap(Session.class).doWork(connection -> {
            try (var query = connection.prepareStatement(READ)) {
                query.setString(1, source);
                query.setString(2, type.name());
                query.setArray(3, connection.createArrayOf("varchar", keys.toArray()));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        if (row.getString(2) != null) {
                            var key =
                                    key(type, row.getString(1), row.getString(2).split(" ", COLUMNS));
                            stored.put(new ImportKey.Key(source, type, key.recordKey), Optional.of(key));
                        }
                    }
                }
            }
        });
    }

    private ImportKey key(TargetType type, String recordKey, String[] columns) {
        var key = new ImportKey();
        key.source = source;
        key.target = type;
        key.recordKey = recordKey;
        key.objectType = columns[0];
        key.objectKey = UUID.fromString(columns[1]);
        key.runId = UUID.fromString(columns[2]);
        key.ordinal = Long.parseLong(columns[3]);
        key.draft = columns[4];
        return key;
    }

    /** What the source has for a record; for one about a person who was erased, what the erasure has left. */
    Optional<ImportKey> find(TargetType type, String key) {
        var known = findExactly(type, key);
        return known.isPresent() || !type.isErasable() ? known : findExactly(type, DraftKeys.erased(key));
    }

    private Optional<ImportKey> findExactly(TargetType type, String key) {
        var id = new ImportKey.Key(source, type, key);
        var fresh = added.get(id);
        return fresh != null
                ? Optional.of(fresh)
                : stored.computeIfAbsent(id, none -> Optional.ofNullable(entities.find(ImportKey.class, id)));
    }

    /** Whether the object is that of a record of the source with a key of its own. */
    boolean has(TargetType type, UUID object) {
        return objects.contains(object)
                || entities.createQuery("from ImportKey where objectKey = ?1 and source = ?2", ImportKey.class)
                        .setParameter(1, object)
                        .setParameter(2, source)
                        .getResultStream()
                        .anyMatch(key -> key.target == type && isOwn(key));
    }

    private static boolean isOwn(ImportKey key) {
        return !key.recordKey.startsWith(DraftKeys.DERIVED);
    }

    /**
     * Adds or replaces a key that was looked up before.
     *
     * @param draft what the record says, with references as ids
     */
    void put(TargetType type, String key, Stored object, String draft, long ordinal) {
        var row = new ImportKey();
        row.source = source;
        row.target = type;
        row.recordKey = key;
        row.objectType = object.getClass().getSimpleName();
        row.objectKey = object.key;
        row.draft = draft;
        row.runId = run;
        row.ordinal = ordinal;
        added.put(new ImportKey.Key(source, type, key), row);
        if (isOwn(row)) {
            objects.add(object.key);
        }
    }

    /** Writes the keys of the transaction: all new ones by one statement, and changed ones in batches. */
    void store() {
        var insertion = new RowInsertion(
                "import_key",
                Column.text("source"),
                Column.text("target"),
                Column.text("record_key"),
                Column.text("object_type"),
                Column.key("object_id"),
                Column.text("draft"),
                Column.key("run_id"),
                Column.number("ordinal"));
        var changed = new ArrayList<ImportKey>();
        added.forEach((id, row) -> {
            if (stored.get(id).isPresent()) {
                changed.add(row);
            } else {
                insertion.add(
                        source,
                        row.target.name(),
                        row.recordKey,
                        row.objectType,
                        row.objectKey,
                        row.draft,
                        row.runId,
                        row.ordinal);
            }
        });
        insertion.execute(entities);
        if (!changed.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> update(connection, changed));
        }
        added.clear();
        stored.clear();
    }

    private static void update(Connection connection, List<ImportKey> rows) throws SQLException {
        try (var update = connection.prepareStatement("update import_key set object_type = ?, object_id = ?, draft = ?,"
                + " run_id = ?, ordinal = ? where source = ? and target = ? and record_key = ?")) {
            for (ImportKey row : rows) {
                update.setString(1, row.objectType);
                update.setObject(2, row.objectKey);
                update.setString(3, row.draft);
                update.setObject(4, row.runId);
                update.setLong(5, row.ordinal);
                update.setString(6, row.source);
                update.setString(7, row.target.name());
                update.setString(8, row.recordKey);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
