package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A total order. Its last key is always the primary key, so no two rows are equal, and no row is lost or repeated
 * between pages.
 *
 * @param keys at least one; the last is unique and never null
 */
public record Order(List<SortKey> keys) {

    /**
     * @param keys a repeated key has no effect, in either direction, and is removed
     * @param idPath the HQL path of the primary key, which is added as the last key
     */
    public static Order of(List<SortKey> keys, String idPath) {
        var names = new HashSet<String>();
        var all = new ArrayList<>(
                keys.stream().filter(key -> names.add(key.name())).toList());
        all.add(new SortKey("ID", Condition.of(idPath), false, false, UUID::fromString));
        return new Order(List.copyOf(all));
    }

    /** This order, with rows that it does not distinguish in another. */
    Order then(Order other) {
        return new Order(Stream.concat(keys.stream(), other.keys.stream()).toList());
    }

    /** The prefix of every cursor of this order; other orders have other prefixes. */
    String signature() {
        return keys.stream().map(SortKey::signature).collect(Collectors.joining());
    }

    /** The same order over columns that contain its keys, named by the prefix followed by 0, 1, ... */
    Order named(String prefix) {
        var named = new ArrayList<SortKey>();
        for (var key : keys) {
            var column = Condition.of(prefix + named.size());
            named.add(new SortKey(key.name(), column, key.descending(), key.nullable(), key.parse()));
        }
        return new Order(List.copyOf(named));
    }

    Condition orderBy(boolean reversed) {
        return Condition.listed(keys.stream().map(key -> key.orderBy(reversed)).toList());
    }

    /**
     * Matches rows strictly after the position that the values define, or before it if reversed. The bound on the first
     * key is implied by the other conditions, but PostgreSQL needs it to start an index scan at that position: it uses
     * "or" only as a filter.
     */
    Condition beyond(List<Object> values, boolean reversed) {
        var bound = keys.size() > 1 ? keys.get(0).notAhead(values.get(0), reversed) : null;
        return bound == null ? choices(values, reversed) : bound.and(choices(values, reversed));
    }

    private Condition choices(List<Object> values, boolean reversed) {
        var choices = new ArrayList<Condition>();
        for (int i = 0; i < keys.size(); i++) {
            var beyond = keys.get(i).beyond(values.get(i), reversed);
            if (beyond == null) {
                continue;
            }
            var parts = new ArrayList<Condition>();
            for (int j = 0; j < i; j++) {
                parts.add(keys.get(j).same(values.get(j)));
            }
            parts.add(beyond);
            choices.add(Condition.allOf(parts));
        }
        return Condition.anyOf(choices);
    }
}
