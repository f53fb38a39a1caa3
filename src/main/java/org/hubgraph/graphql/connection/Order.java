package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A total order: its last key is always the primary key, so no two rows are equal and no page can lose or repeat one.
 *
 * @param keys at least one; the last is unique and never null
 */
public record Order(List<SortKey> keys) {

    /**
     * @param keys one that was there before, in whichever direction, adds nothing and is left out
     * @param idPath the HQL path of the primary key that ends the order
     */
    public static Order of(List<SortKey> keys, String idPath) {
        var names = new HashSet<String>();
        var all = new ArrayList<>(
                keys.stream().filter(key -> names.add(key.name())).toList());
        all.add(new SortKey("ID", Condition.of(idPath), false, false, UUID::fromString));
        return new Order(List.copyOf(all));
    }

    /** What a cursor of this order starts with; a cursor of another order or list does not. */
    String signature() {
        return keys.stream().map(SortKey::signature).collect(Collectors.joining());
    }

    /** The same order over columns that hold its keys: the prefix with 0, 1, ... behind it. */
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
     * Rows strictly behind the place that the values name, or ahead of it if reversed. The bound on the first key follows from
     * the rest, but only by it does PostgreSQL find the place in an index: of "or" it makes a filter.
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
