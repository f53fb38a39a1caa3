package org.hubgraph.graphql.projection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The attributes that are read of the objects that the current resolver of this thread returns. */
public final class Reading {
    /** All attributes: for changes, and for code that reads rows directly. */
    public static final Reading WHOLE = new Reading(null, Set.of());

    private static final ThreadLocal<Reading> CURRENT = ThreadLocal.withInitial(() -> WHOLE);

    private final Map<String, Shape<?>> shapes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byClass;
    private final Set<String> known;

    /**
     * @param byClass the attributes of each class that will be read, besides keys
     * @param known the classes of which nothing is read if {@code byClass} lacks them; of all other classes, everything
     *     is
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

    /** The attributes of an entity that are read, besides keys; null for all. */
    Set<String> of(Class<?> entity) {
        if (byClass == null) {
            return null;
        }
        var attributes = byClass.get(entity.getName());
        return attributes == null && known.contains(entity.getName()) ? Set.of() : attributes;
    }

    /** Whether objects of the entity are returned, rather than only counted or traversed. */
    boolean reaches(Class<?> entity) {
        return byClass == null || byClass.containsKey(entity.getName()) || !known.contains(entity.getName());
    }

    /** Whether this attribute is read of any object that the current resolver returns; true if that is unknown. */
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

    /** Runs work that reads only these attributes. */
    public <T> T whileDoing(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** As {@link #whileDoing}, for work that may throw any exception. */
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
