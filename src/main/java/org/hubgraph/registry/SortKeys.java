package org.hubgraph.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

import org.hubgraph.paging.Condition;
import org.hubgraph.paging.SortKey;

/** The sort keys that several lists have, and how their values are read back from a cursor. */
public final class SortKeys {
    private SortKeys() {}

    public static SortKey text(String name, String path, Direction direction) {
        return key(name, path, direction, false, text -> text);
    }

    public static SortKey instant(String name, String path, Direction direction) {
        return key(name, path, direction, false, Instant::parse);
    }

    public static SortKey count(String name, String hql, Direction direction) {
        return key(name, hql, direction, false, Long::valueOf);
    }

    public static SortKey date(String name, String path, Direction direction) {
        return key(name, path, direction, true, PartialDate::new);
    }

    public static SortKey decimal(String name, String path, Direction direction) {
        return key(name, path, direction, true, text -> new Decimal(new BigDecimal(text)));
    }

    private static SortKey key(
            String name, String hql, Direction direction, boolean nullable, Function<String, Object> parse) {
        return new SortKey(name, Condition.of(hql), direction == Direction.DESC, nullable, parse);
    }
}
