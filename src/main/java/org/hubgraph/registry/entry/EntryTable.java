package org.hubgraph.registry.entry;

import java.util.Optional;
import java.util.UUID;

/**
 * The table of a noun. If a lookup finds no entry, it continues with the entry that the requested one was merged into.
 * A lookup that finds its entry takes one statement.
 */
public interface EntryTable<T extends RegistryEntry> extends NodeTable<T> {

    MergedEntries merged();

    @Override
    default Optional<T> findByKey(UUID key) {
        return NodeTable.super.findByKey(key).or(() -> merged().findSurvivor(type(), key));
    }

    /** The entry that has the external id; that of a merged entry has become one of its survivor. */
    default Optional<T> findByExternalId(ExternalIdKey key) {
        return merged().findByExternalId(type(), key);
    }

    default Optional<T> findBySlug(String slug) {
        return merged().findPresent(type(), slug).or(() -> merged().findSurvivor(type(), slug));
    }
}
