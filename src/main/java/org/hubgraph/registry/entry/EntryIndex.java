package org.hubgraph.registry.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;

import org.hubgraph.value.TextKeys;

/** Writes an entry together with what belongs to it: its external ids, and its rows in the index of names. */
@ApplicationScoped
public class EntryIndex implements PartTable<ExternalId> {
    private final EntityManager entities;

    EntryIndex(EntityManager entities) {
        this.entities = entities;
    }

    public void add(RegistryEntry entry, List<ExternalId> externalIds) {
        entities.persist(entry);
        own(entry, externalIds);
        externalIds.forEach(entities::persist);
        addNames(entry);
    }

    /** Writes the names anew, after they have changed. */
    public void rename(RegistryEntry entry) {
        removeNames(entry);
        addNames(entry);
    }

    public void replace(RegistryEntry entry, List<ExternalId> externalIds) {
        own(entry, externalIds);
        PartTable.replace(
                idsOf(entry),
                externalIds,
                id -> id.scheme + " " + id.value,
                (stored, wanted) -> stored.url = wanted.url);
    }

    /** Gives external ids of one entry to another one of its type. */
    public void moveIds(List<ExternalId> ids, RegistryEntry to) {
        ids.forEach(id -> id.entryKey = to.key);
    }

    /**
     * Writes an entry that was deleted under its key again.
     *
     * @param former what it was, with its last version
     * @param like any other one of its type: what is not known of the row until it is written
     * @return the entry as it was, to be flushed with its next version
     */
    public <E extends RegistryEntry> E restore(Class<E> type, E former, E like) {
        // Persisting would give it another key. So its row begins as a copy of the other one's, and is then changed.
        var own = List.of("key", "version", "slug");
        var others = entities.getMetamodel().entity(type).getSingularAttributes().stream()
                .filter(attribute -> attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC)
                .map(Attribute::getName)
                .filter(name -> !own.contains(name))
                .toList();
        entities.createQuery("insert into " + type.getSimpleName() + " (key, version, slug, "
                        + String.join(", ", others) + ") select :key, :version, :slug, "
                        + others.stream().map(name -> "e." + name).collect(Collectors.joining(", ")) + " from "
                        + type.getSimpleName() + " e where e.key = :like")
                .setParameter("key", former.key)
                .setParameter("version", former.version)
                .setParameter("slug", former.slug)
                .setParameter("like", like.key)
                .executeUpdate();
        var restored = entities.merge(former);
        restored.derive();
        addNames(restored);
        return restored;
    }

    public List<ExternalId> idsOf(RegistryEntry entry) {
        return entities.createQuery("from ExternalId where entryKey = ?1", ExternalId.class)
                .setParameter(1, entry.key)
                .getResultList();
    }

    /** Before the entry itself is removed. */
    public void remove(RegistryEntry entry) {
        idsOf(entry).forEach(entities::remove);
        removeNames(entry);
    }

    /**
     * Takes away all that names the entry, and that it ever was there.
     *
     * @param entries its primary key, and those of entries that were merged into it
     */
    public void forget(RegistryEntry entry, Set<UUID> entries) {
        removeNames(entry);
        for (String rows : List.of("external_id", "external_id_history")) {
            entities.createNativeQuery("delete from " + rows + " where entry_id in (?1)")
                    .setParameter(1, entries)
                    .executeUpdate();
        }
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

    private static void own(RegistryEntry entry, List<ExternalId> externalIds) {
        for (ExternalId id : externalIds) {
            id.entryType = EntryType.of(entry);
            id.entryKey = entry.key;
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

    private void removeNames(RegistryEntry entry) {
        entities.createQuery("delete from EntryName where entryKey = ?1")
                .setParameter(1, entry.key)
                .executeUpdate();
    }

    @Override
    public Class<ExternalId> partType() {
        return ExternalId.class;
    }

    @Override
    public String ownerAttribute() {
        return "entryKey";
    }

    @Override
    public UUID ownerOf(ExternalId id) {
        return id.entryKey;
    }

    @Override
    public String fieldOf(ExternalId id) {
        return "externalIds";
    }

    @Override
    public Object factOf(ExternalId id) {
        return new Facts()
                .put("scheme", id.scheme)
                .put("value", id.value)
                .put("url", id.url)
                .asMap();
    }

    @Override
    public Comparator<ExternalId> order() {
        return Comparator.comparing((ExternalId id) -> id.scheme.name()).thenComparing(id -> id.value);
    }
}
