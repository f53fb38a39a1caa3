package org.hubgraph.registry.change;

import java.util.HashMap;
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
