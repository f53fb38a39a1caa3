package org.hubgraph.registry.entry;

import java.util.Optional;
import java.util.UUID;

/**
 * The table of one noun. A lookup of one entry that finds none goes on to the one that it was merged into; one that finds
 * its entry takes one statement.
 */
public interface EntryTable<T extends RegistryEntry> extends NodeTable<T> {

    MergedEntries merged();

    @Override
    default Optional<T> findByKey(UUID key) {
        return NodeTable.super.findByKey(key).or(() -> merged().findSurvivor(type(), key));
    }

    default Optional<T> findBySlug(String slug) {
        return merged().findPresent(type(), slug).or(() -> merged().findSurvivor(type(), slug));
    }
}
