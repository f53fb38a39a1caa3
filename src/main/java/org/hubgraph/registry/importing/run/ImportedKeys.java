package org.hubgraph.registry.importing.run;

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

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * The keys of one source: those that are stored, and those of the current transaction, which are stored at its end so
 * that a refused row of it does not lose them.
 */
final class ImportedKeys {
    private static final int READ_AT_ONCE = 500;

    private final EntityManager entities;
    private final String source;
    private final UUID run;
    private final Map<ImportKey.Key, ImportKey> added = new LinkedHashMap<>();
    /** What the database has for keys that were looked up; empty if there is none. */
    private final Map<ImportKey.Key, Optional<ImportKey>> stored = new HashMap<>();

    private final Set<UUID> objects = new HashSet<>();

    ImportedKeys(EntityManager entities, String source, UUID run) {
        this.entities = entities;
        this.source = source;
        this.run = run;
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
        wanted.forEach((type, keys) -> {
            var all = new ArrayList<>(keys);
            for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
                read(type, all.subList(from, Math.min(all.size(), from + READ_AT_ONCE)));
            }
        });
    }

    private void read(TargetType type, List<String> keys) {
        keys.forEach(key -> stored.put(new ImportKey.Key(source, type, key), Optional.empty()));
        // In a list of values, H2 would read all keys of the source.
        List<?> found = entities.createNativeQuery(
                        "select i.* from unnest(?1) k(record_key) join import_key i on i.source = ?2 and i.target = ?3"
                                + " and i.record_key = k.record_key",
                        ImportKey.class)
                .setParameter(1, keys.toArray(String[]::new))
                .setParameter(2, source)
                .setParameter(3, type.name())
                .getResultList();
        for (Object each : found) {
            var key = (ImportKey) each;
            stored.put(new ImportKey.Key(source, type, key.recordKey), Optional.of(key));
        }
    }

    Optional<ImportKey> find(TargetType type, String key) {
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
        return !key.recordKey.startsWith(DraftImport.DERIVED);
    }

    /** @param draft what the record says, with references as ids */
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

    void store() {
        added.forEach((id, row) -> {
            var known = stored.get(id);
            // Without a row in the database, no query is needed to find it.
            if (known != null && known.isEmpty()) {
                entities.persist(row);
            } else {
                entities.merge(row);
            }
        });
        added.clear();
        stored.clear();
    }
}
