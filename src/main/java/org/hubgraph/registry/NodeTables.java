package org.hubgraph.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** All tables of nodes, by the name of their GraphQL type. A new room is found here by being there. */
@ApplicationScoped
public class NodeTables {
    private final Map<String, NodeTable<?>> byType = new HashMap<>();

    NodeTables(@All List<NodeTable<?>> tables) {
        tables.forEach(table -> byType.put(table.type().getSimpleName(), table));
    }

    /** The types of all objects that editors write. */
    public List<Class<? extends Stored>> types() {
        var types = new ArrayList<Class<? extends Stored>>();
        for (NodeTable<?> table : byType.values()) {
            if (Stored.class.isAssignableFrom(table.type())) {
                types.add(table.type().asSubclass(Stored.class));
            }
        }
        return types;
    }

    /** One for each id, in their order, null where unknown; one statement for each type among them. */
    public List<PanacheEntityBase> align(List<GlobalId> ids) {
        var keys = new LinkedHashMap<String, List<UUID>>();
        ids.stream().filter(Objects::nonNull).forEach(id -> keys.computeIfAbsent(id.type(), type -> new ArrayList<>())
                .add(id.key()));
        var found = new HashMap<GlobalId, PanacheEntityBase>();
        keys.forEach((type, ofType) -> {
            if (byType.containsKey(type)) {
                put(type, byType.get(type), ofType, found);
            }
        });
        return ids.stream().map(id -> id == null ? null : found.get(id)).toList();
    }

    private static <T extends PanacheEntityBase> void put(
            String type, NodeTable<T> table, List<UUID> keys, Map<GlobalId, PanacheEntityBase> found) {
        for (T row : table.align(keys)) {
            if (row != null) {
                found.put(new GlobalId(type, table.keyOf(row)), row);
            }
        }
    }
}
