package org.hubgraph.registry.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A table whose rows have global ids. Each repository implements it, and {@code node(id)} finds it by its type. */
public interface NodeTable<T extends PanacheEntityBase> {

    Class<T> type();

    /** The rows with these keys, in one statement and in any order. Unknown keys are left out. */
    List<T> listByKeys(Collection<UUID> keys);

    default Optional<T> findByKey(UUID key) {
        return listByKeys(List.of(key)).stream().findFirst();
    }

    /** One row for each key, in the order of the keys, in one statement; null for a null or unknown key. */
    default List<T> align(List<UUID> keys) {
        var wanted = keys.stream().filter(key -> key != null).distinct().toList();
        var found = new HashMap<UUID, T>();
        if (!wanted.isEmpty()) {
            listByKeys(wanted).forEach(row -> found.put(keyOf(row), row));
        }
        return keys.stream().map(found::get).toList();
    }

    /** The primary key of a row. The default is for rows that editors write; only the history has others. */
    default UUID keyOf(T row) {
        return ((Stored) (Object) row).key;
    }
}
