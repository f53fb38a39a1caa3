package org.hubgraph.registry.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The table of a noun. If a lookup finds no entry, it continues with the entry that the requested one was merged into.
 * A lookup that finds its entry takes one statement, as do several lookups that find all their entries.
 */
public interface EntryTable<T extends RegistryEntry> extends NodeTable<T>, LookupTable<T> {

    MergedEntries merged();

    @Override
    default String typeName() {
        return type().getSimpleName();
    }

    @Override
    default Optional<T> findByKey(UUID key) {
        return NodeTable.super.findByKey(key).or(() -> merged().findSurvivor(type(), key));
    }

    @Override
    default Map<UUID, T> findByKeys(Collection<UUID> keys) {
        var found = byKey(keys);
        follow(keys, found, missing -> merged().survivorsOf(missing));
        return found;
    }

    /** The entry that has the external id; that of a merged entry has become one of its survivor. */
    @Override
    default Optional<T> findByExternalId(ExternalIdKey key) {
        return merged().findByExternalId(type(), key);
    }

    @Override
    default Map<ExternalIdKey.Form, T> findByExternalIds(Collection<ExternalIdKey.Form> ids) {
        return merged().findByExternalIds(type(), ids);
    }

    @Override
    default Optional<T> findBySlug(String slug) {
        return merged().findPresent(type(), slug).or(() -> merged().findSurvivor(type(), slug));
    }

    @Override
    default Map<String, T> findBySlugs(Collection<String> slugs) {
        var found = merged().findPresent(type(), slugs);
        follow(slugs, found, missing -> merged().survivorsOf(type(), missing));
        return found;
    }

    private Map<UUID, T> byKey(Collection<UUID> keys) {
        var found = new HashMap<UUID, T>();
        listByKeys(keys).forEach(entry -> found.put(entry.key, entry));
        return found;
    }

    /**
     * Adds the survivors of merged entries for what found no entry.
     *
     * @param survivors returns the primary keys of survivors
     */
    private <K> void follow(Collection<K> wanted, Map<K, T> found, Function<Collection<K>, Map<K, UUID>> survivors) {
        var missing = wanted.stream().filter(key -> !found.containsKey(key)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var leading = survivors.apply(missing);
        var entries = leading.isEmpty() ? Map.<UUID, T>of() : byKey(Set.copyOf(leading.values()));
        leading.forEach((key, survivor) -> {
            if (entries.containsKey(survivor)) {
                found.put(key, entries.get(survivor));
            }
        });
    }
}
