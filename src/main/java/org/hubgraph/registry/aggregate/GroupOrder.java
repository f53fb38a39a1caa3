package org.hubgraph.registry.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Cursor;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.PageInfo;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;

/**
 * A total order of the groups of a list: by what a client has chosen, then by the values of the groups, of which no two
 * have the same.
 */
final class GroupOrder {
    /**
     * A key of the order.
     *
     * @param value its value for a group; may be null, which comes last
     */
    record Key(
            String name, Direction direction, Function<Group, Comparable<?>> value, Function<String, Object> parse) {}

    /** @param position the values of the group for the keys of the order */
    private record Placed(Group group, List<Object> position) {}

    private final String list;
    private final Order order;
    private final List<Function<Group, Comparable<?>>> values = new ArrayList<>();

    /**
     * @param list the name of the list, for cursors
     * @param keys empty for the largest groups first
     */
    GroupOrder(String list, Grouping grouping, List<Key> keys) {
        var all = new ArrayList<>(keys.isEmpty() ? List.of(count(Direction.DESC)) : keys);
        var sortKeys = new ArrayList<SortKey>();
        for (int place = 0; place < grouping.by().size(); place++) {
            all.add(value(grouping.by().get(place).name(), place, Direction.ASC));
        }
        for (Key key : all) {
            // Groups are sorted in memory: no statement contains the expression of a sort key.
            sortKeys.add(new SortKey(key.name, Condition.ALWAYS, key.direction == Direction.DESC, true, key.parse));
            values.add(key.value);
        }
        this.list = list + ".aggregate";
        this.order = new Order(List.copyOf(sortKeys));
    }

    static Key count(Direction direction) {
        return new Key("COUNT", direction, Group::count, Integer::valueOf);
    }

    /** @param place of a dimension in {@link Grouping#by} */
    static Key value(String name, int place, Direction direction) {
        return new Key(name, direction, group -> group.values().get(place), text -> text);
    }

    /** One page of the groups of a list. */
    GroupPage page(List<Group> groups, int size, String after) {
        var start = after == null ? null : Cursor.read(after, "after", list, order);
        var rest = groups.stream()
                .map(group -> new Placed(group, position(group)))
                .filter(placed -> start == null || compare(placed.position, start) > 0)
                .sorted(Comparator.comparing(Placed::position, this::compare))
                .toList();
        var placed = rest.subList(0, Math.min(size, rest.size()));
        var page = placed.stream().map(Placed::group).toList();
        int listed = page.stream().mapToInt(Group::count).sum();
        int all = groups.stream().mapToInt(Group::count).sum();
        var info = new PageInfo(
                page.size() < rest.size(),
                after != null,
                placed.isEmpty() ? null : cursor(placed.get(0)),
                placed.isEmpty() ? null : cursor(placed.get(placed.size() - 1)));
        return new GroupPage(page, groups.size(), new OutsideGroups(groups.size() - page.size(), all - listed), info);
    }

    private String cursor(Placed placed) {
        return Cursor.write(list, order, placed.position);
    }

    private List<Object> position(Group group) {
        var position = new ArrayList<Object>();
        values.forEach(value -> position.add(value.apply(group)));
        return position;
    }

    private int compare(List<Object> one, List<Object> other) {
        for (int place = 0; place < one.size(); place++) {
            int result = compare(
                    one.get(place), other.get(place), order.keys().get(place).descending());
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other, boolean descending) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        int result = ((Comparable<Object>) one).compareTo(other);
        return descending ? -result : result;
    }
}
