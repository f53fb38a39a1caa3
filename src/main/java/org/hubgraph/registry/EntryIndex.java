package org.hubgraph.registry;

import java.util.List;
import java.util.Optional;

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
        addIds(entry, externalIds);
        addNames(entry);
    }

    /** Writes the names anew, after they have changed. */
    public void rename(RegistryEntry entry) {
        removeNames(entry);
        addNames(entry);
    }

    public void replace(RegistryEntry entry, List<ExternalId> externalIds) {
        removeIds(entry);
        addIds(entry, externalIds);
    }

    /**
     * Gives the external ids of one entry to another one of its type.
     *
     * @return how many that has then
     */
    public int moveIds(RegistryEntry from, RegistryEntry to) {
        var moved = idsOf(from);
        moved.forEach(id -> id.entryKey = to.key);
        return idsOf(to).size() + moved.size();
    }

    private List<ExternalId> idsOf(RegistryEntry entry) {
        return entities.createQuery("from ExternalId where entryKey = ?1", ExternalId.class)
                .setParameter(1, entry.key)
                .getResultList();
    }

    /** Before the entry itself is removed. */
    public void remove(RegistryEntry entry) {
        removeIds(entry);
        removeNames(entry);
    }

    /** The type of another entry that the id belongs to. */
    public Optional<EntryType> otherOwner(ExternalId id, RegistryEntry than) {
        return entities.createQuery("from ExternalId where scheme = ?1 and value = ?2", ExternalId.class)
                .setParameter(1, id.scheme)
                .setParameter(2, id.value)
                .getResultStream()
                .filter(known -> !known.entryKey.equals(than.key))
                .map(known -> known.entryType)
                .findFirst();
    }

    private void addIds(RegistryEntry entry, List<ExternalId> externalIds) {
        for (ExternalId id : externalIds) {
            id.entryType = EntryType.of(entry);
            id.entryKey = entry.key;
            entities.persist(id);
        }
    }

    private void addNames(RegistryEntry entry) {
        var names = entry.allNames.all();
        for (int position = 0; position < names.size(); position++) {
            var row = new EntryName();
            row.entryType = EntryType.of(entry);
            row.entryKey = entry.key;
            row.position = position;
            row.searchKey = TextKeys.searchKey(names.get(position).text());
            row.keyLength = row.searchKey.length();
            entities.persist(row);
        }
    }

    private void removeIds(RegistryEntry entry) {
        entities.createQuery("delete from ExternalId where entryKey = ?1")
                .setParameter(1, entry.key)
                .executeUpdate();
    }

    private void removeNames(RegistryEntry entry) {
        entities.createQuery("delete from EntryName where entryKey = ?1")
                .setParameter(1, entry.key)
                .executeUpdate();
    }
}
