package org.hubgraph.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A table whose rows have ids of their own. Each plural class is one, and {@code node(id)} finds it by its type. */
public interface NodeTable<T extends Keyed> {

    Class<T> type();

    /** The rows with these keys, in one statement, in any order; unknown keys are left out. */
    List<T> listByKeys(Collection<UUID> keys);

    default Optional<T> findByKey(UUID key) {
        return listByKeys(List.of(key)).stream().findFirst();
    }

    /** One for each key, in their order, in one statement; null for a null or unknown key. */
    default List<T> align(List<UUID> keys) {
        var wanted = keys.stream().filter(key -> key != null).distinct().toList();
        var found = new HashMap<UUID, T>();
        if (!wanted.isEmpty()) {
            listByKeys(wanted).forEach(row -> found.put(row.primaryKey(), row));
        }
        return keys.stream().map(found::get).toList();
    }
}
