package org.hubgraph.registry.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

/**
 * When the new objects of a request are written: each at the end of its command, or all together, which is faster. Then
 * queries do not find them before, so that slugs that are no longer free are remembered here.
 */
@RequestScoped
public class Flushes {
    private final Map<String, UUID> slugs = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    private boolean together;

    /** From now on, the caller flushes the session itself before it queries what has been added. */
    public void together() {
        together = true;
    }

    void created(EntityManager entities) {
        if (!together) {
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
