package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * The objects of the records that are known already. When a chunk has changed some of a type, all others of the type are
 * read by one statement: it will probably change most of them.
 */
final class ChunkObjects {
    /** That many are read one by one. */
    private static final int FEW = 3;

    private final Map<TargetType, Set<UUID>> known = new EnumMap<>(TargetType.class);
    private final Map<TargetType, Integer> changed = new EnumMap<>(TargetType.class);
    private final Map<UUID, List<ExternalId>> ids = new HashMap<>();
    private final Map<UUID, List<Runnable>> waiting = new HashMap<>();

    void add(TargetType type, UUID object) {
        known.computeIfAbsent(type, none -> new HashSet<>()).add(object);
    }

    /** @param reading receives the type and the primary keys of the objects to read */
    void beforeChange(TargetType type, BiConsumer<TargetType, Set<UUID>> reading) {
        boolean several = changed.merge(type, 1, Integer::sum) == FEW;
        if (several && known.containsKey(type)) {
            reading.accept(type, known.get(type));
        }
    }

    /** @param found the external ids of entries that have been read */
    void ids(Map<UUID, List<ExternalId>> found) {
        ids.putAll(found);
    }

    /** The external ids of an entry before its first change; empty if they have not been read. */
    Optional<List<ExternalId>> takeIds(Stored entry) {
        return Optional.ofNullable(ids.remove(entry.key));
    }

    /** Notes a change that is not written yet. */
    void addWaiting(Stored object) {
        waiting.put(object.key, new ArrayList<>(1));
    }

    boolean isWaiting(Stored object) {
        return waiting.containsKey(object.key);
    }

    /** Sets the version that the object has after the change, as soon as the change is written. */
    void setVersion(ImportChange change, Stored object) {
        if (isWaiting(object)) {
            waiting.get(object.key).add(() -> change.objectVersion = object.version);
        } else {
            change.objectVersion = object.version;
        }
    }

    /** The changes are written. */
    void written() {
        waiting.values().forEach(versions -> versions.forEach(Runnable::run));
        waiting.clear();
    }
}
