package org.hubgraph.registry.name;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** The names of a request whose terms are written together; see {@link NameTerms#together}. */
@RequestScoped
class CollectedNames {
    private final Map<UUID, IndexedName> names = new LinkedHashMap<>();
    private boolean collecting;

    void collect() {
        collecting = true;
    }

    /** @return false if the caller must write the terms itself */
    boolean add(UUID nameKey, IndexedName name) {
        if (collecting) {
            names.put(nameKey, name);
        }
        return collecting;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns the names and forgets them. */
    Map<UUID, IndexedName> take() {
        var taken = Map.copyOf(names);
        names.clear();
        return taken;
    }
}
