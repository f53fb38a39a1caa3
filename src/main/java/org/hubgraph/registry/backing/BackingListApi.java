package org.hubgraph.registry.backing;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Amount;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.aggregate.MoneyAggregate;
import org.hubgraph.registry.aggregate.MoneyAggregateOrder;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.BackingFilter;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

/** Resolves the list of all backings, and counts the backings of any list by groups. */
@GraphQLApi
public class BackingListApi {
    private static final Amount AMOUNT = new Amount("b.amount", List.of("b.kind"));

    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    BackingListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All backings that match the filter, the earliest commitment first unless `orderBy` is given.")
    @Statements(1)
    public BackingConnection backings(
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "backings", List.of("Backing b"), "Backing b", null, filters.backings(filter), order(orderBy));
        return new BackingConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the earliest first, undated last */
    static Order order(List<BackingOrder> orderBy) {
        var earliest = SortKeys.date("COMMITTED_ON", "b.committedOn", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, BackingOrder::key, earliest), "b.key");
    }

    @NonNull
    @Description("The backings of the list, on all its pages, counted by groups, with their amounts.")
    public List<@NonNull MoneyAggregate> aggregate(
            @Source List<BackingConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull BackingGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull BackingGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull MoneyAggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("b.key", BackingGroupField.dimensions(by), BackingGroupField.dimensions(distinct), AMOUNT);
        return aggregates.withMoney(connections, grouping, orderBy, first, after);
    }
}
