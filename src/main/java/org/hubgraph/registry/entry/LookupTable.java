package org.hubgraph.registry.entry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The objects of one type that lookups return. Those of several lookups are read together: one statement for all primary
 * keys, one for all slugs and one for all external ids, and up to two more for each kind if some find nothing.
 */
public interface LookupTable<T> {

    /** The name of the GraphQL type whose ids and slugs they are. */
    String typeName();

    Optional<T> findByKey(UUID key);

    Optional<T> findBySlug(String slug);

    /** Empty for a type without external ids. */
    default Optional<T> findByExternalId(ExternalIdKey key) {
        return Optional.empty();
    }

    /** The objects by primary keys; keys without an object are left out. */
    Map<UUID, T> findByKeys(Collection<UUID> keys);

    /** The objects by slugs; slugs without an object are left out. */
    Map<String, T> findBySlugs(Collection<String> slugs);

    /** The objects by external ids; ids without an object are left out. */
    default Map<ExternalIdKey.Form, T> findByExternalIds(Collection<ExternalIdKey.Form> ids) {
        return Map.of();
    }
}
