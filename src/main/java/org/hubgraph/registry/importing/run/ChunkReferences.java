package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.TextKeys;

/**
 * The entries that names and external ids lead to, during a transaction: what the database had for them, and what the
 * transaction has added, which queries may not find yet.
 */
final class ChunkReferences {
    private final Map<String, List<UUID>> stored = new HashMap<>();
    private final Map<String, List<UUID>> added = new HashMap<>();
    private final Set<UUID> present = new HashSet<>();
    /** The merged entries that lead to an entry; none if it was added by the transaction. */
    private final Map<UUID, Set<UUID>> merged = new HashMap<>();

    static String name(TargetType type, String searchKey) {
        return type + " " + searchKey;
    }

    static String externalId(TargetType type, String scheme, String value) {
        return type + "#" + scheme + " " + value;
    }

    /** @param found what the database has for the reference */
    void known(String reference, List<UUID> found) {
        stored.put(reference, found);
    }

    /** What the database had for the reference; empty if it was not asked. */
    List<UUID> stored(String reference) {
        return stored.getOrDefault(reference, List.of());
    }

    /** @param objects that the database has */
    void present(Set<UUID> objects) {
        present.addAll(objects);
    }

    /** Whether the database has the object; false if it was not asked. */
    boolean isPresent(UUID object) {
        return present.contains(object);
    }

    /** @param found the merged entries that lead to entries, which the database was asked for */
    void merged(Set<UUID> entries, Map<UUID, Set<UUID>> found) {
        entries.forEach(entry -> merged.put(entry, found.getOrDefault(entry, Set.of())));
    }

    /** @param reading queries the database */
    Set<UUID> mergedInto(UUID entry, Function<UUID, Set<UUID>> reading) {
        return merged.computeIfAbsent(entry, reading);
    }

    /** @param reading queries the database */
    List<UUID> find(String reference, Supplier<List<UUID>> reading) {
        var all = new ArrayList<>(stored.computeIfAbsent(reference, none -> reading.get()));
        added.getOrDefault(reference, List.of()).stream()
                .filter(key -> !all.contains(key))
                .forEach(all::add);
        return all;
    }

    /** @param fields of a new entry */
    void add(TargetType type, UUID entry, ObjectNode fields) {
        merged.put(entry, Set.of());
        fields.path("names")
                .forEach(name ->
                        add(name(type, TextKeys.searchKey(name.path("text").asText())), entry));
        fields.path("externalIds")
                .forEach(id -> add(
                        externalId(
                                type,
                                id.path("scheme").asText(),
                                id.path("value").asText()),
                        entry));
    }

    private void add(String reference, UUID entry) {
        added.computeIfAbsent(reference, none -> new ArrayList<>(1)).add(entry);
    }

    /** An entry has other names now. */
    void changed() {
        stored.clear();
    }
}
