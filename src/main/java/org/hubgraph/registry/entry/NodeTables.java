package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** All tables of nodes, by the names of their GraphQL types. Tables of a new package are discovered through CDI. */
@ApplicationScoped
public class NodeTables {
    private final Map<String, NodeTable<?>> byType = new HashMap<>();
    private final MergedEntries merged;

    NodeTables(@All List<NodeTable<?>> tables, MergedEntries merged) {
        this.merged = merged;
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

    /** The type with this GraphQL name, if editors write its objects; empty otherwise. */
    public Optional<Class<? extends Stored>> type(String name) {
        return Optional.ofNullable(byType.get(name))
                .map(NodeTable::type)
                .filter(Stored.class::isAssignableFrom)
                .map(type -> type.asSubclass(Stored.class));
    }

    /**
     * One object for each id, in the order of the ids; null for an unknown id. Takes one statement per type. The id of
     * a merged entry leads to its survivor: if ids of entries are not found, one more statement looks for their
     * survivors, and one per type reads them.
     */
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
        followMerged(keys, found);
        return ids.stream().map(id -> id == null ? null : found.get(id)).toList();
    }

    private void followMerged(Map<String, List<UUID>> keys, Map<GlobalId, PanacheEntityBase> found) {
        var missing = new ArrayList<GlobalId>();
        keys.forEach((type, ofType) -> {
            if (byType.get(type) instanceof EntryTable<?>) {
                ofType.stream()
                        .map(key -> new GlobalId(type, key))
                        .filter(id -> !found.containsKey(id))
                        .forEach(missing::add);
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        var survivors = merged.survivorsOf(missing.stream().map(GlobalId::key).toList());
        missing.removeIf(id -> !survivors.containsKey(id.key()));
        var rows = missing.isEmpty()
                ? List.<PanacheEntityBase>of()
                : align(missing.stream()
                        .map(id -> new GlobalId(id.type(), survivors.get(id.key())))
                        .toList());
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place) != null) {
                found.put(missing.get(place), rows.get(place));
            }
        }
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
