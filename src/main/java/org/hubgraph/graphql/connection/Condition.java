package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A piece of HQL, usually a part of a WHERE clause, with the values of its {@code ?} placeholders, in order. Values are
 * never part of the text. A list is the value of one placeholder, used as {@code x in ?}.
 *
 * @param hql an expression that is true, false or unknown
 * @param values one for each {@code ?} in the text
 */
public record Condition(String hql, List<Object> values) {

    public static final Condition ALWAYS = new Condition("1 = 1", List.of());
    public static final Condition NEVER = new Condition("1 = 0", List.of());

    /** @param values one for each {@code ?} in the text */
    public static Condition of(String hql, Object... values) {
        return new Condition(hql, Arrays.asList(values));
    }

    /** True if the path has one of the values. Duplicates are removed; for an empty list it is never true. */
    public static Condition in(String path, List<?> values) {
        return values.isEmpty()
                ? NEVER
                : of(path + " in ?", values.stream().distinct().toList());
    }

    /** True if the path, an array, contains one of the values; for an empty list it is never true. */
    public static Condition containsAny(String path, List<?> values) {
        return anyOf(values.stream()
                .map(value -> of("array_contains(" + path + ", ?)", value))
                .toList());
    }

    /** As {@link #in}, but always true if the list is null or empty: the argument of a list that chooses among values. */
    public static Condition inIfAny(String path, List<?> values) {
        return values == null || values.isEmpty() ? ALWAYS : in(path, values);
    }

    /**
     * True if the path has one of the keys. The statement's text does not depend on their number, except that a single
     * key is compared: H2 hands a comparison on to the queries of a union, but not an array of keys. See {@link
     * org.hubgraph.graphql.projection.AmongFunction}.
     */
    public static Condition among(String path, List<UUID> keys) {
        return keys.size() == 1
                ? of(path + " = ?", keys.get(0))
                : of("among(?, " + path + ")", (Object) keys.toArray(UUID[]::new));
    }

    /** True if all parts are true; always true for an empty list. */
    public static Condition allOf(List<Condition> parts) {
        return joined(parts, " and ", ALWAYS);
    }

    /** True if a part is true; never true for an empty list. */
    public static Condition anyOf(List<Condition> parts) {
        return joined(parts, " or ", NEVER);
    }

    public Condition and(Condition other) {
        return allOf(List.of(this, other));
    }

    /** This condition followed by more text. */
    public Condition then(String more, Object... moreValues) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(moreValues));
        return new Condition(hql + more, all);
    }

    /** This condition between two pieces of text without placeholders, such as those of a subquery. */
    public Condition within(String before, String after) {
        return new Condition(before + hql + after, values);
    }

    /** The parts separated by commas, for lists of expressions. */
    static Condition listed(List<Condition> parts) {
        var values = new ArrayList<Object>();
        parts.forEach(part -> values.addAll(part.values));
        return new Condition(parts.stream().map(Condition::hql).collect(Collectors.joining(", ")), values);
    }

    /** True if this is false or unknown: an entry without a city is not in Shanghai. */
    public Condition negated() {
        return new Condition("(case when " + hql + " then 1 else 0 end) = 0", values);
    }

    private static Condition joined(List<Condition> parts, String word, Condition empty) {
        if (parts.isEmpty()) {
            return empty;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var values = new ArrayList<Object>();
        parts.forEach(part -> values.addAll(part.values));
        return new Condition(parts.stream().map(Condition::hql).collect(Collectors.joining(word, "(", ")")), values);
    }
}
