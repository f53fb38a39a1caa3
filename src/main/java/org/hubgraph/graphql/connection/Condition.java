package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A piece of HQL, mostly of a WHERE clause, with the values of its {@code ?} places, in their order. A value is never part of
 * the text; a list fills one place and is used as {@code x in ?}.
 *
 * @param hql HQL that is true, false or unknown
 * @param values one for each {@code ?} of the text
 */
public record Condition(String hql, List<Object> values) {

    public static final Condition ALWAYS = new Condition("1 = 1", List.of());
    public static final Condition NEVER = new Condition("1 = 0", List.of());

    public static Condition of(String hql, Object... values) {
        return new Condition(hql, Arrays.asList(values));
    }

    /** True for each value of the list, however often it has one; an empty list is true for none. */
    public static Condition in(String path, List<?> values) {
        return values.isEmpty()
                ? NEVER
                : of(path + " in ?", values.stream().distinct().toList());
    }

    /** True for each of the keys. One statement whatever their number: see {@link org.hubgraph.graphql.projection.AmongFunction}. */
    static Condition among(String path, List<UUID> keys) {
        return of("among(?, " + path + ")", (Object) keys.toArray(UUID[]::new));
    }

    public static Condition allOf(List<Condition> parts) {
        return joined(parts, " and ", ALWAYS);
    }

    public static Condition anyOf(List<Condition> parts) {
        return joined(parts, " or ", NEVER);
    }

    public Condition and(Condition other) {
        return allOf(List.of(this, other));
    }

    /** This text and more behind it. */
    Condition then(String more, Object... moreValues) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(moreValues));
        return new Condition(hql + more, all);
    }

    /** The parts one behind the other, for lists of expressions. */
    static Condition listed(List<Condition> parts) {
        var values = new ArrayList<Object>();
        parts.forEach(part -> values.addAll(part.values));
        return new Condition(parts.stream().map(Condition::hql).collect(Collectors.joining(", ")), values);
    }

    /** True where this is false and where it is unknown: an entry without a city is not in Shanghai. */
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
