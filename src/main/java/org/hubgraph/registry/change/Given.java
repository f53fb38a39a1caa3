package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries the fields of an update over: one that was left out does nothing. Single values are {@link Optional}; lists, which
 * the schema cannot have in there, begin as {@link #unchanged}.
 */
public final class Given {
    private static final List<?> UNCHANGED = Collections.unmodifiableList(new ArrayList<>());

    private Given() {}

    /** What a list is that was left out; known by its identity, and empty for those who do not ask. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> unchanged() {
        return (List<T>) UNCHANGED;
    }

    public static boolean isGiven(List<?> field) {
        return field != UNCHANGED;
    }

    /** @param set gets an empty list where the field was given as null */
    public static <T> void list(List<T> field, Consumer<List<T>> set) {
        if (isGiven(field)) {
            set.accept(listed(field));
        }
    }

    /** A list of a new object: left out or null, it is empty. */
    public static <T> List<T> listed(List<T> field) {
        return field == null ? List.of() : field;
    }

    /** @param set gets null where the field was given as null: it is cleared */
    public static <T> void optional(Optional<T> field, Consumer<T> set) {
        if (field != null) {
            set.accept(field.orElse(null));
        }
    }

    /** For a field that always has a value: given as null it is a violation. */
    public static <T> void required(Optional<T> field, Consumer<T> set, Violations violations, Object... path) {
        if (field != null) {
            field.ifPresentOrElse(set, () -> violations.add("cannot be cleared.", path));
        }
    }
}
