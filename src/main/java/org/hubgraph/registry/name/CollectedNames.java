package org.hubgraph.registry.name;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** The names of a request whose terms have not been written yet; see {@link NameTerms#write}. */
@RequestScoped
class CollectedNames {
    private final Map<UUID, IndexedName> names = new LinkedHashMap<>();

    void add(UUID nameKey, IndexedName name) {
        names.put(nameKey, name);
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
