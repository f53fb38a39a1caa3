package org.hubgraph.registry.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Siblings;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.aggregate.AggregateOrder.AggregateOrderField;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.value.Decimal;

/** Counts the rows of whole lists by groups. */
@ApplicationScoped
public class Aggregates {
    /** The most fields of {@code by} and of {@code distinct}. */
    static final int MOST_KEYS = 3;
    /** The most combinations of a currency and a meaning: more than there are. */
    static final int MOST_TOTALS = 10_000;
    /** The number of these that the cost of an operation assumes for each group. */
    static final int ASSUMED_TOTALS = 5;

    private final Pages pages;
    private final EntityManager entities;
    private final Limits limits;

    Aggregates(Pages pages, EntityManager entities, Limits limits) {
        this.pages = pages;
        this.entities = entities;
        this.limits = limits;
    }

    /**
     * The groups of each list.
     *
     * @param orderBy null or empty for the largest groups first
     * @param first the most groups of each list; null for the default page size
     * @param after only groups after this cursor; null for all
     */
    public List<Aggregate> counted(
            List<? extends Connection<?, ?>> lists,
            Grouping grouping,
            List<AggregateOrder> orderBy,
            Integer first,
            String after) {
        return read(lists, grouping, keys(orderBy, order -> key(order, grouping)), first, after, Aggregate::new);
    }

    /** As {@link #counted}, for lists of which {@link Grouping#dating} says when their rows are in force. */
    public List<DatedAggregate> overTime(
            List<? extends Connection<?, ?>> lists,
            Grouping grouping,
            List<AggregateOrder> orderBy,
            Integer first,
            String after) {
        return read(lists, grouping, keys(orderBy, order -> key(order, grouping)), first, after, DatedAggregate::new);
    }

    /** As {@link #counted}, for lists whose rows have the {@link Grouping#amount}. */
    public List<MoneyAggregate> withMoney(
            List<? extends Connection<?, ?>> lists,
            Grouping grouping,
            List<MoneyAggregateOrder> orderBy,
            Integer first,
            String after) {
        return read(lists, grouping, keys(orderBy, order -> key(order, grouping)), first, after, MoneyAggregate::new);
    }

    private <A> List<A> read(
            List<? extends Connection<?, ?>> lists,
            Grouping grouping,
            List<GroupOrder.Key> keys,
            Integer first,
            String after,
            Function<GroupPage, A> aggregate) {
        int size = PageRequest.of(first, after, null, null, limits).size();
        var groups = new HashMap<Siblings, GroupedLists>();
        var orders = new HashMap<Siblings, GroupOrder>();
        return lists.stream()
                .map(Connection::page)
                .map(page -> {
                    var ofAll = groups.computeIfAbsent(
                            page.siblings(), siblings -> new GroupedLists(pages, entities, limits, siblings, grouping));
                    var order = orders.computeIfAbsent(
                            page.siblings(),
                            siblings -> new GroupOrder(siblings.listing().name(), grouping, keys));
                    return aggregate.apply(order.page(ofAll.of(page.parent()), size, after));
                })
                .toList();
    }

    private static <O> List<GroupOrder.Key> keys(List<O> orderBy, Function<O, GroupOrder.Key> key) {
        return orderBy == null ? List.of() : orderBy.stream().map(key).toList();
    }

    private static GroupOrder.Key key(AggregateOrder order, Grouping grouping) {
        return order.field == AggregateOrderField.COUNT
                ? GroupOrder.count(direction(order.direction))
                : value(order.field, order.field.ordinal() - 1, order.direction, grouping);
    }

    private static GroupOrder.Key key(MoneyAggregateOrder order, Grouping grouping) {
        var direction = direction(order.direction);
        return switch (order.field) {
            case COUNT -> GroupOrder.count(direction);
            case FIRST_KEY, SECOND_KEY, THIRD_KEY ->
                value(order.field, order.field.ordinal() - 1, order.direction, grouping);
            case SUM -> money(order, direction, MoneyTotal::sum);
            case MIN -> money(order, direction, MoneyTotal::min);
            case MAX -> money(order, direction, MoneyTotal::max);
            case AVERAGE -> money(order, direction, MoneyTotal::average);
        };
    }

    private static GroupOrder.Key value(Enum<?> field, int place, Direction direction, Grouping grouping) {
        if (place >= grouping.by().size()) {
            throw new Invalid("orderBy has " + field + ", but by has no such field: it names "
                    + grouping.by().size() + " of at most " + MOST_KEYS + ".");
        }
        return GroupOrder.value(field.name(), place, direction(direction));
    }

    private static GroupOrder.Key money(
            MoneyAggregateOrder order, Direction direction, Function<MoneyTotal, Decimal> value) {
        if (order.currency == null) {
            throw new Invalid("orderBy has " + order.field + " without a currency.");
        }
        return new GroupOrder.Key(
                order.field + " " + order.currency,
                direction,
                group -> group.money().stream()
                        .filter(total -> total.currency().equals(order.currency))
                        .map(value)
                        .max(Decimal::compareTo)
                        .orElse(null),
                Decimal::new);
    }

    private static Direction direction(Direction given) {
        return given == null ? Direction.ASC : given;
    }
}
