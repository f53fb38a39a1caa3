package org.hubgraph.registry.importing.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * The keys of one source: those that are stored, and those of the current transaction, which are stored at its end so
 * that a refused row of it does not lose them.
 */
final class ImportedKeys {
    private final EntityManager entities;
    private final String source;
    private final UUID run;
    private final Map<ImportKey.Key, ImportKey> added = new HashMap<>();

    ImportedKeys(EntityManager entities, String source, UUID run) {
        this.entities = entities;
        this.source = source;
        this.run = run;
    }

    Optional<ImportKey> find(TargetType type, String key) {
        var id = new ImportKey.Key(source, type, key);
        var fresh = added.get(id);
        return fresh != null ? Optional.of(fresh) : Optional.ofNullable(entities.find(ImportKey.class, id));
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
    }

    void store() {
        added.values().forEach(entities::merge);
        added.clear();
    }
}
