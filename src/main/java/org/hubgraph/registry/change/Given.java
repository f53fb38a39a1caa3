package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies the fields of an update. A field that was left out changes nothing. Single values are {@link Optional}. The
 * schema does not allow lists in an {@code Optional}, so list fields are initialised with {@link #unchanged}.
 */
public final class Given {
    private static final List<?> UNCHANGED = Collections.unmodifiableList(new ArrayList<>());

    private Given() {}

    /** The value of a list field that was left out. It is recognised by identity and is otherwise an empty list. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> unchanged() {
        return (List<T>) UNCHANGED;
    }

    /** Whether the list was given, possibly as null. */
    public static boolean isGiven(List<?> field) {
        return field != UNCHANGED;
    }

    /** @param set receives an empty list if the field was given as null */
    public static <T> void list(List<T> field, Consumer<List<T>> set) {
        if (isGiven(field)) {
            set.accept(listed(field));
        }
    }

    /** The list of a field of a new object: empty if it was left out or null. */
    public static <T> List<T> listed(List<T> field) {
        return field == null ? List.of() : field;
    }

    /** @param set receives null if the field was given as null, which clears it */
    public static <T> void optional(Optional<T> field, Consumer<T> set) {
        if (field != null) {
            set.accept(field.orElse(null));
        }
    }

    /** The value of a field; null if it was left out or null. */
    public static <T> T value(Optional<T> field) {
        return field == null ? null : field.orElse(null);
    }

    /** Copies a field that must have a value: null is a violation. */
    public static <T> void required(Optional<T> field, Consumer<T> set, Violations violations, Object... path) {
        if (field != null) {
            field.ifPresentOrElse(set, () -> violations.add("cannot be cleared.", path));
        }
    }
}
