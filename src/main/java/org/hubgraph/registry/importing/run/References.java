package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.TextKeys;

/** Finds the objects that drafts refer to. */
@ApplicationScoped
class References {
    private final EntityManager entities;
    private final Editing editing;
    private final MergedEntries merged;
    private final TargetCommands commands;

    References(EntityManager entities, Editing editing, MergedEntries merged, TargetCommands commands) {
        this.entities = entities;
        this.editing = editing;
        this.merged = merged;
        this.commands = commands;
    }

    /**
     * The objects that a reference may mean, by its slug, its key, its external id or its name, whichever is given
     * first and found.
     *
     * @param context with the keys of the source of the draft
     * @return ids for inputs: empty if there is none, several if the name is ambiguous
     */
    List<String> find(DraftReference reference, RowContext context) {
        for (TargetType type : reference.types()) {
            var found = find(reference, type, context);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> find(DraftReference reference, TargetType type, RowContext context) {
        var entity = commands.of(type).type();
        if (reference.slug() != null) {
            var found = editing.find(entity, reference.slug());
            if (found.isPresent()) {
                return List.of(found.get().getId());
            }
        }
        if (reference.key() != null) {
            var known = context.keys().find(type, reference.key());
            if (known.isPresent() && context.references().isPresent(known.get().objectKey)) {
                return ids(entity, List.of(known.get().objectKey));
            }
            if (known.isPresent()) {
                return present(entity, known.get().objectKey)
                        .map(object -> List.of(object.getId()))
                        .orElse(List.of());
            }
        }
        if (!type.isEntry()) {
            return List.of();
        }
        if (reference.externalId() != null) {
            var found = context.references()
                    .find(
                            ChunkReferences.externalId(type, reference.scheme().name(), reference.externalId()),
                            () -> byExternalId(
                                    EntryType.valueOf(type.name()), reference.scheme(), reference.externalId()));
            if (!found.isEmpty()) {
                return ids(entity, found);
            }
        }
        return reference.name() == null ? List.of() : ids(entity, byName(type, reference.name(), context));
    }

    /** The object itself, or that into which it was merged; empty if it was deleted. */
    Optional<Stored> present(Class<? extends Stored> type, UUID key) {
        Stored object = entities.find(type, key);
        if (object == null) {
            object = merged.survivorOf(key)
                    .<Stored>map(survivor -> entities.find(type, survivor))
                    .orElse(null);
        }
        return Optional.ofNullable(object);
    }

    /** The primary keys of the entries that were merged into an entry; empty for other objects. */
    Set<UUID> mergedInto(UUID object, RowContext context) {
        return context.references()
                .mergedInto(object, key -> merged.mergedInto(Set.of(key)).getOrDefault(key, Set.of()));
    }

    private static List<String> ids(Class<?> type, List<UUID> keys) {
        return keys.stream()
                .map(key -> new GlobalId(type.getSimpleName(), key).text())
                .toList();
    }

    private List<UUID> byExternalId(EntryType type, IdScheme scheme, String value) {
        return entities.createQuery(
                        "select distinct entryKey from ExternalId where scheme = ?1 and value = ?2 and entryType = ?3",
                        UUID.class)
                .setParameter(1, scheme)
                .setParameter(2, value)
                .setParameter(3, type)
                .setMaxResults(2)
                .getResultList();
    }

    private List<UUID> byName(TargetType type, String name, RowContext context) {
        String key = TextKeys.searchKey(name);
        return key.isEmpty()
                ? List.of()
                : context.references().find(ChunkReferences.name(type, key), () -> entities.createQuery(
                                "select distinct entryKey from EntryName where searchKey = ?1 and entryType = ?2",
                                UUID.class)
                        .setParameter(1, key)
                        .setParameter(2, EntryType.valueOf(type.name()))
                        .setMaxResults(2)
                        .getResultList());
    }
}
