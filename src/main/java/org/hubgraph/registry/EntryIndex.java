package org.hubgraph.registry;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes an entry together with what belongs to it: its external ids, and its rows in the index of names. */
@ApplicationScoped
public class EntryIndex {
    private final EntityManager entities;

    EntryIndex(EntityManager entities) {
        this.entities = entities;
    }

    public void add(RegistryEntry entry, List<ExternalId> externalIds) {
        entities.persist(entry);
        var type = EntryType.of(entry);
        for (ExternalId id : externalIds) {
            id.entryType = type;
            id.entryKey = entry.key;
            entities.persist(id);
        }
        var names = entry.allNames.all();
        for (int position = 0; position < names.size(); position++) {
            var row = new EntryName();
            row.entryType = type;
            row.entryKey = entry.key;
            row.position = position;
            row.searchKey = TextKeys.searchKey(names.get(position).text());
            row.keyLength = row.searchKey.length();
            entities.persist(row);
        }
    }
}
