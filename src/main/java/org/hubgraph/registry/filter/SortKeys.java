package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/** Sort keys that several lists use, and the parsing of their values in cursors. */
public final class SortKeys {
    /** The format of {@link Instant#toString} for the years that the scalar {@code DateTime} supports. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private SortKeys() {}

    public static SortKey text(String name, String path, Direction direction) {
        return key(name, path, direction, false, text -> text);
    }

    public static SortKey instant(String name, String path, Direction direction) {
        return key(name, path, direction, false, SortKeys::instant);
    }

    public static SortKey count(String name, String hql, Direction direction) {
        return key(name, hql, direction, false, Long::valueOf);
    }

    /** A small whole number, which may be null; null comes last. */
    public static SortKey rank(String name, String hql, Direction direction) {
        return key(name, hql, direction, true, Integer::valueOf);
    }

    /** A date, by the earliest and then the latest day that it may be; null comes last. */
    public static SortKey date(String name, String path, Direction direction) {
        return key(name, path, direction, true, PartialDate::new);
    }

    /**
     * The sort keys of an argument.
     *
     * @param orderBy null or empty for the other key
     */
    public static <O> List<SortKey> of(List<O> orderBy, Function<O, SortKey> key, SortKey otherwise) {
        return orderBy == null || orderBy.isEmpty()
                ? List.of(otherwise)
                : orderBy.stream().map(key).toList();
    }

    /**
     * The order of relations by their start, the earliest first and undated ones last.
     *
     * @param alias of a relation that has the attribute {@code since}
     */
    public static Order earliestFirst(String alias) {
        return Order.of(List.of(date("SINCE", alias + ".since", Direction.ASC)), alias + ".key");
    }

    /** A number, which may be null; null comes last. */
    public static SortKey decimal(String name, String path, Direction direction) {
        return key(name, path, direction, true, Decimal::new);
    }

    private static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new Invalid("This is not an instant of this registry.");
        }
        return Instant.parse(text);
    }

    private static SortKey key(
            String name, String hql, Direction direction, boolean nullable, Function<String, Object> parse) {
        return new SortKey(name, Condition.of(hql), direction == Direction.DESC, nullable, parse);
    }
}
