package org.hubgraph.registry.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.reference.ReferenceModel;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ExternalIdValue;

/**
 * When the new objects of a request are written: each at the end of its command, or all together, which is faster. Then
 * queries do not find them before, so that slugs that are no longer free are remembered here.
 */
@RequestScoped
public class Flushes {
    private final EntryIndex index;
    private final ReferenceModel references;
    /** The types of the objects that wait, in the order in which the session writes them: all of a type together. */
    private final Set<Class<?>> waiting = new LinkedHashSet<>();

    /** The type of the deleted objects that wait; null if none does. */
    private Class<?> deleted;

    private final Map<String, UUID> slugs = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    /** Relations added together: for each type and each entry the entries from which they lead to it. */
    private final Map<Class<?>, Map<UUID, Set<UUID>>> links = new HashMap<>();

    private boolean together;
    private boolean later;
    private boolean deletingTogether;

    Flushes(EntryIndex index, ReferenceModel references) {
        this.index = index;
        this.references = references;
    }

    /**
     * From now on, the caller calls {@link #flush} itself before it queries what has been added, and at the end of the
     * request.
     */
    public void together() {
        together = true;
    }

    /** Looks up external ids of entries that will be added, by one statement. */
    public void lookUp(Collection<ExternalIdValue> ids) {
        index.lookUp(ids);
    }

    /** From now on, deletions of objects of one type are written together, by {@link #flush} at the latest. */
    public void deleteTogether() {
        deletingTogether = true;
    }

    public boolean areTogether() {
        return together;
    }

    /** Writes what has been added. */
    public void flush(EntityManager entities) {
        entities.flush();
        waiting.clear();
        deleted = null;
    }

    /** Forgets what has been added, because it is rolled back. */
    public void forget() {
        index.forgetTerms();
        waiting.clear();
        deleted = null;
        slugs.clear();
        free.clear();
        links.clear();
    }

    /** Writes what waits if an object of the type would otherwise be written behind one that may refer to it. */
    void beforeCreation(Class<?> type, EntityManager entities) {
        if (together && !waiting.contains(type)) {
            if (waiting.stream().anyMatch(other -> references.refers(other, type))) {
                flush(entities);
            }
            waiting.add(type);
        }
    }

    /** A change of an object may remove rows that have not been written yet. */
    void beforeChange(EntityManager entities) {
        if (index.areTermsWaiting() || deleted != null) {
            flush(entities);
        }
    }

    /** Queries still count deleted objects that wait: those that may refer to one of the type are written. */
    void beforeDeletion(Class<?> type, EntityManager entities) {
        if (deleted != null && (deleted != type || references.refers(type, type))) {
            flush(entities);
        }
    }

    void deleted(Class<?> type, EntityManager entities) {
        if (deletingTogether) {
            deleted = type;
        } else {
            entities.flush();
        }
    }

    void created(EntityManager entities) {
        if (!together) {
            entities.flush();
        }
    }

    /** @param may whether the change is written by {@link #flush} instead of at its end */
    public <T> T later(boolean may, Supplier<T> change) {
        later = may;
        try {
            return change.get();
        } finally {
            later = false;
        }
    }

    void changed(EntityManager entities) {
        if (!later) {
            entities.flush();
        }
    }

    /** @param unused slugs that no object of the type has */
    void free(Class<?> type, Set<String> unused) {
        unused.forEach(slug -> free.add(type.getSimpleName() + " " + slug));
    }

    /** Whether no object has the slug; false if that was not looked up. */
    boolean isFree(Class<?> type, String slug) {
        String key = type.getSimpleName() + " " + slug;
        return free.contains(key) && !slugs.containsKey(key);
    }

    void take(Class<?> type, String slug, UUID key) {
        if (together) {
            slugs.put(type.getSimpleName() + " " + slug, key);
        }
    }

    /** Remembers a new relation, which queries do not find before it is written. */
    public void link(Class<?> type, UUID from, UUID to) {
        if (together) {
            links.computeIfAbsent(type, first -> new HashMap<>())
                    .computeIfAbsent(to, first -> new HashSet<>())
                    .add(from);
        }
    }

    /** The entries from which new relations of the type lead to an entry. */
    public Set<UUID> sources(Class<?> type, UUID to) {
        return links.getOrDefault(type, Map.of()).getOrDefault(to, Set.of());
    }

    /** Adds those of the slugs that new objects have. */
    void addTaken(Class<?> type, Set<String> candidates, Map<String, UUID> taken) {
        if (together) {
            for (String slug : candidates) {
                var key = slugs.get(type.getSimpleName() + " " + slug);
                if (key != null || slugs.containsKey(type.getSimpleName() + " " + slug)) {
                    taken.put(slug, key);
                }
            }
        }
    }
}
