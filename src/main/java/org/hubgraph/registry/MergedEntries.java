package org.hubgraph.registry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.reading.Projection;

/** Where the ids and slugs of merged entries lead. Asked only after a lookup that found nothing. */
@ApplicationScoped
public class MergedEntries {
    private final EntityManager entities;
    private final Clock clock;

    MergedEntries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<UUID> survivorOf(UUID merged) {
        return Optional.ofNullable(survivorsOf(List.of(merged)).get(merged));
    }

    /** By the keys of the merged ones, without those that are none; one statement. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> merged) {
        return entities.createQuery(
                        "select mergedKey, survivorKey from MergedEntry where mergedKey in ?1", Object[].class)
                .setParameter(1, merged)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** @param slug that a merged entry of the type had */
    public Optional<UUID> survivorOf(Class<?> type, String slug) {
        return entities.createQuery(
                        "select survivorKey from MergedEntry where typeName = ?1 and mergedSlug = ?2", UUID.class)
                .setParameter(1, type.getSimpleName())
                .setParameter(2, slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** From now on the id and the slug of the one lead to the other, and with them all that led to the one. */
    public void lead(RegistryEntry merged, RegistryEntry survivor) {
        entities.createQuery("update MergedEntry set survivorKey = ?1 where survivorKey = ?2")
                .setParameter(1, survivor.key)
                .setParameter(2, merged.key)
                .executeUpdate();
        var entry = new MergedEntry();
        entry.mergedKey = merged.key;
        entry.typeName = merged.getClass().getSimpleName();
        entry.mergedSlug = merged.slug;
        entry.survivorKey = survivor.key;
        entry.mergedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(entry);
    }

    /** Before a survivor is deleted: what led to it leads nowhere then, and its slugs are free. */
    public void forget(RegistryEntry survivor) {
        entities.createQuery("delete from MergedEntry where survivorKey = ?1")
                .setParameter(1, survivor.key)
                .executeUpdate();
    }

    <T extends RegistryEntry> Optional<T> present(Class<T> type, String slug) {
        return Projection.of(type, entities).find("slug", slug);
    }
}
