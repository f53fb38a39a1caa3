package org.hubgraph.registry.entry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/** The survivors to which ids and slugs of merged entries lead. Queried only after a lookup has found nothing. */
@Singleton
public class MergedEntries implements Traces {
    private final EntityManager entities;
    private final Clock clock;

    MergedEntries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The survivor of a merged entry; empty if the key is not that of one. */
    public Optional<UUID> survivorOf(UUID merged) {
        return Optional.ofNullable(survivorsOf(List.of(merged)).get(merged));
    }

    /**
     * The survivors by the keys of the merged entries, in one statement. Keys that are not those of merged entries are
     * left out.
     */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> merged) {
        return entities.createQuery(
                        "select mergedKey, survivorKey from MergedEntry where mergedKey in ?1", Object[].class)
                .setParameter(1, merged)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** The survivor of a merged entry of the type; empty if the slug is not that of one. */
    public Optional<UUID> survivorOf(Class<?> type, String slug) {
        return entities.createQuery(
                        "select survivorKey from MergedEntry where typeName = ?1 and mergedSlug = ?2", UUID.class)
                .setParameter(1, type.getSimpleName())
                .setParameter(2, slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The survivors by the slugs of merged entries of the type, in one statement. Other slugs are left out. */
    public Map<String, UUID> survivorsOf(Class<?> type, Collection<String> slugs) {
        return entities.createQuery(
                        "select mergedSlug, survivorKey from MergedEntry where typeName = ?1 and mergedSlug in ?2",
                        Object[].class)
                .setParameter(1, type.getSimpleName())
                .setParameter(2, slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (one, other) -> one));
    }

    /**
     * Makes the id and the slug of the merged entry lead to the survivor, together with all ids and slugs that led to
     * the merged entry.
     *
     * @param parts what the merge moved to the survivor
     */
    public void lead(RegistryEntry merged, RegistryEntry survivor, List<MergedPart> parts) {
        listTo(merged.key).forEach(entry -> entry.survivorKey = survivor.key);
        var entry = new MergedEntry();
        entry.mergedKey = merged.key;
        entry.typeName = merged.getClass().getSimpleName();
        entry.mergedSlug = merged.slug;
        entry.mergedVersion = merged.version;
        entry.targetKey = survivor.key;
        entry.survivorKey = survivor.key;
        entry.mergedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.mergedJustNow = true;
        entities.persist(entry);
        for (MergedPart part : parts) {
            part.mergedKey = merged.key;
            entities.persist(part);
        }
    }

    /** The record of a merge; empty if the key is not that of a merged entry. */
    public Optional<MergedEntry> find(UUID merged) {
        return Optional.ofNullable(entities.find(MergedEntry.class, merged));
    }

    /** The other entries that were merged directly into the same entry and lead to the same survivor. */
    public List<MergedEntry> listBeside(MergedEntry merged) {
        return listTo(merged.survivorKey).stream()
                .filter(entry -> entry.targetKey.equals(merged.targetKey) && entry != merged)
                .toList();
    }

    public List<MergedPart> listParts(Collection<UUID> merged) {
        return entities.createQuery("from MergedPart where mergedKey in ?1", MergedPart.class)
                .setParameter(1, merged)
                .getResultList();
    }

    /** Makes the merged entry independent again. Entries that had been merged into it before lead to it again. */
    public void release(MergedEntry merged) {
        var byKey =
                listTo(merged.survivorKey).stream().collect(Collectors.toMap(entry -> entry.mergedKey, entry -> entry));
        byKey.values().stream()
                .filter(entry -> leadsThrough(merged.mergedKey, entry, byKey))
                .forEach(entry -> entry.survivorKey = merged.mergedKey);
        entities.remove(merged);
    }

    private static boolean leadsThrough(UUID key, MergedEntry from, Map<UUID, MergedEntry> byKey) {
        for (var next = from; next != null; next = byKey.get(next.targetKey)) {
            if (next.targetKey.equals(key)) {
                return true;
            }
        }
        return false;
    }

    private List<MergedEntry> listTo(UUID survivor) {
        return entities.createQuery("from MergedEntry where survivorKey = ?1", MergedEntry.class)
                .setParameter(1, survivor)
                .getResultList();
    }

    /** The primary keys of the merged entries that lead to an entry. */
    public Set<UUID> listTo(RegistryEntry survivor) {
        return listTo(survivor.key).stream().map(entry -> entry.mergedKey).collect(Collectors.toSet());
    }

    /**
     * The primary keys of the merged entries by those of the entries that they lead to, in one statement. Keys of
     * entries that no other leads to are left out.
     */
    public Map<UUID, Set<UUID>> mergedInto(Collection<UUID> survivors) {
        return entities.createQuery(
                        "select survivorKey, mergedKey from MergedEntry where survivorKey in ?1", Object[].class)
                .setParameter(1, survivors)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    @Override
    public int order() {
        return 4;
    }

    /**
     * Ids and slugs that led to the erased entry lead nowhere afterwards, and merges into it can no longer be undone.
     */
    @Override
    public void erase(Erasure erasure) {
        for (String rows : List.of("merged_part", "merged_entry", "merged_entry_history")) {
            entities.createNativeQuery("delete from " + rows + " where merged_id in (?1)")
                    .setParameter(1, erasure.entries())
                    .executeUpdate();
        }
    }

    /**
     * Removes the redirects to a survivor that is about to be deleted: they lead nowhere afterwards, and the slugs
     * become free.
     */
    public void forget(RegistryEntry survivor) {
        listTo(survivor.key).forEach(entities::remove);
    }

    <T extends RegistryEntry> Optional<T> findPresent(Class<T> type, String slug) {
        return Projection.of(type, entities).find("slug", slug);
    }

    <T extends RegistryEntry> Map<String, T> findPresent(Class<T> type, Collection<String> slugs) {
        return Projection.of(type, entities).findAll("slug", slugs);
    }

    /** The entries by external ids; ids without an entry are left out. */
    <T extends RegistryEntry> Map<ExternalIdKey.Form, T> findByExternalIds(
            Class<T> type, Collection<ExternalIdKey.Form> ids) {
        var wanted = new LinkedHashSet<>(ids);
        var found = new HashMap<ExternalIdKey.Form, T>();
        var rows = Projection.of(type, entities)
                .listBeside(
                        ExternalIdKey.FORM,
                        " join ExternalId x on x.entryKey = e.key",
                        ExternalIdKey.CLOSE_TO_ANY,
                        ExternalIdKey.parameters(EntryType.ofClass(type), wanted));
        for (var row : rows) {
            var form = ExternalIdKey.Form.of(row.values());
            if (wanted.contains(form)) {
                found.put(form, row.object());
            }
        }
        return found;
    }

    <T extends RegistryEntry> Optional<T> findByExternalId(Class<T> type, ExternalIdKey key) {
        var parameters = key.parameters(EntryType.ofClass(type));
        return Projection.of(type, entities).findWhere("e.key in (" + ExternalIdKey.ENTRIES + ")", parameters);
    }

    /**
     * The entry itself or its survivor. One statement, so that it is found even if the merge is undone at the same
     * time. A union of two lookups, because an "or" of them reads the whole table.
     */
    <T extends RegistryEntry> Optional<T> findSurvivor(Class<T> type, UUID key) {
        return Projection.of(type, entities)
                .findWhere(
                        "e.key in (select x.key from " + type.getSimpleName() + " x where x.key = :value"
                                + " union all select m.survivorKey from MergedEntry m where m.mergedKey = :value)",
                        key);
    }

    /** The entry itself or its survivor, by slug; see {@link #findSurvivor(Class, UUID)}. */
    <T extends RegistryEntry> Optional<T> findSurvivor(Class<T> type, String slug) {
        return Projection.of(type, entities)
                .findWhere(
                        "e.key in (select x.key from " + type.getSimpleName() + " x where x.slug = :value"
                                + " union all select m.survivorKey from MergedEntry m where m.mergedSlug = :value"
                                + " and m.typeName = '" + type.getSimpleName() + "')",
                        slug);
    }
}
