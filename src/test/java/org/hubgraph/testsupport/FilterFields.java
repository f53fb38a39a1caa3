package org.hubgraph.testsupport;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.hubgraph.registry.entry.Stored;

/** Fields of filters by the types of their rows: which value of a row they compare, and to which rows they lead. */
final class FilterFields {
    /** How a field of a filter compares the value of a row. */
    enum Check {
        ANY_OF,
        FROM,
        UNTIL,
        TEXT,
        FLAG,
        SINCE,
        IN_FORCE
    }

    record Value(Check check, Function<Object, Object> of) {}

    /** @param list false if the field leads to one row at most, or asks for some row */
    record Link(Class<? extends Stored> type, boolean list, Function<Object, List<?>> targets) {}

    private final Map<UUID, Stored> byKey = new HashMap<>();
    private final Map<Class<?>, Map<String, Value>> values = new HashMap<>();
    private final Map<Class<?>, Map<String, Link>> links = new HashMap<>();

    /** @param all the rows of each type, at least one */
    FilterFields(Collection<List<? extends Stored>> all) {
        for (var rows : all) {
            rows.forEach(row -> byKey.put(row.key, row));
            values.put(rows.get(0).getClass(), new TreeMap<>());
            links.put(rows.get(0).getClass(), new TreeMap<>());
        }
    }

    Map<String, Value> values(Class<?> type) {
        return values.get(type);
    }

    Map<String, Link> links(Class<?> type) {
        return links.get(type);
    }

    /** A value that the filter compares. */
    <T> void value(Class<T> type, String field, Check check, Function<T, Object> of) {
        values.get(type).put(field, new Value(check, row -> of.apply(type.cast(row))));
    }

    /** The row at the end of a reference. */
    <T> void end(Class<T> type, String field, Class<? extends Stored> other, Function<T, UUID> key) {
        links.get(type).put(field, new Link(other, false, row -> {
            UUID reference = key.apply(type.cast(row));
            return reference == null ? List.of() : List.of(byKey.get(reference));
        }));
    }

    /** A list of rows. */
    <T, R extends Stored> void list(
            Class<T> type, String field, Class<? extends Stored> other, List<R> rows, BiPredicate<T, R> which) {
        links.get(type).put(field, new Link(other, true, own -> rows.stream()
                .filter(row -> which.test(type.cast(own), row))
                .toList()));
    }

    /** A list of nodes, each once. */
    <T extends Stored, R> void nodes(
            Class<T> type,
            String field,
            Class<? extends Stored> other,
            List<R> rows,
            Function<R, UUID> owner,
            Function<R, UUID> node) {
        links.get(type).put(field, new Link(other, true, own -> rows.stream()
                .filter(row -> type.cast(own).key.equals(owner.apply(row)) && node.apply(row) != null)
                .map(node)
                .distinct()
                .map(byKey::get)
                .toList()));
    }

    /** The rows with the keys, some of which must meet the filter. */
    <T> void some(Class<T> type, String field, Class<? extends Stored> other, Function<T, List<UUID>> keys) {
        links.get(type).put(field, new Link(other, false, row -> keys.apply(type.cast(row)).stream()
                .map(byKey::get)
                .toList()));
    }
}
