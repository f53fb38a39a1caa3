package org.hubgraph.registry.succession;

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
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.filter.SuccessionFilter;

/** Resolves the list of all successions, and counts the successions of any list by groups. */
@GraphQLApi
public class SuccessionListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    SuccessionListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All successions that match the filter, earliest first unless `orderBy` is given.")
    @Statements(1)
    public SuccessionConnection successions(
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "successions",
                List.of("Succession x"),
                "Succession x",
                null,
                filters.successions(filter),
                order(orderBy));
        return new SuccessionConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the earliest first, undated last */
    static Order order(List<SuccessionOrder> orderBy) {
        var earliest = SortKeys.date("SUCCEEDED_ON", "x.succeededOn", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, SuccessionOrder::key, earliest), "x.key");
    }

    @NonNull
    @Description("The successions of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<SuccessionConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull SuccessionGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull SuccessionGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping(
                "x.key", SuccessionGroupField.dimensions(by), SuccessionGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
