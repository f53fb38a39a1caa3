package org.hubgraph.graphql.projection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Which attributes of which entities are read of what the resolver at work on this thread returns. */
public final class Reading {
    /** All attributes: for changes, and for code that reads rows directly. */
    public static final Reading WHOLE = new Reading(null, Set.of());

    private static final ThreadLocal<Reading> CURRENT = ThreadLocal.withInitial(() -> WHOLE);

    private final Map<String, Shape<?>> shapes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byClass;
    private final Set<String> known;

    /**
     * @param byClass the attributes of each class that will be looked at, besides keys
     * @param known the classes of which nothing is looked at where {@code byClass} lacks them; of all others, everything
     */
    public Reading(Map<String, Set<String>> byClass, Set<String> known) {
        this.byClass = byClass;
        this.known = known;
    }

    @SuppressWarnings("unchecked")
    <T> Shape<T> shape(EntityAttributes<T> attributes) {
        var known = shapes.get(attributes.name());
        return (Shape<T>)
                (known != null
                        ? known
                        : shapes.computeIfAbsent(attributes.name(), name -> new Shape<>(attributes, this)));
    }

    static Reading current() {
        return CURRENT.get();
    }

    /** The attributes of an entity, besides keys; null for all of them. */
    Set<String> of(Class<?> entity) {
        if (byClass == null) {
            return null;
        }
        var attributes = byClass.get(entity.getName());
        return attributes == null && known.contains(entity.getName()) ? Set.of() : attributes;
    }

    /** Whether objects of the entity are returned at all, rather than only counted or passed over. */
    boolean reaches(Class<?> entity) {
        return byClass == null || byClass.containsKey(entity.getName()) || !known.contains(entity.getName());
    }

    /** Whether the resolver at work returns anything of which an attribute of the name is looked at; true if that is unknown. */
    public static boolean looksAt(String attribute) {
        var byClass = current().byClass;
        if (byClass == null) {
            return true;
        }
        for (Set<String> attributes : byClass.values()) {
            if (attributes.contains(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** Does something that reads no more than this. */
    public <T> T whileDoing(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The same for work that may fail in any way. */
    public <T> T during(Callable<T> work) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            CURRENT.set(before);
        }
    }
}
