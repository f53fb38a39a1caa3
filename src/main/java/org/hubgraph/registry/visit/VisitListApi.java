package org.hubgraph.registry.visit;

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
import org.hubgraph.registry.filter.VisitFilter;

/** Resolves the list of all visits, and counts the visits of any list by groups. */
@GraphQLApi
public class VisitListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    VisitListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All visits that match the filter, latest first unless `orderBy` is given.")
    @Statements(1)
    public VisitConnection visits(
            @Description(ArgumentTexts.FILTER) VisitFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull VisitOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing =
                new Listing("visits", List.of("Visit v"), "Visit v", null, filters.visits(filter), order(orderBy));
        return new VisitConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the latest first, undated last */
    static Order order(List<VisitOrder> orderBy) {
        var latest = SortKeys.date("DATE", "v.date", Direction.DESC);
        return Order.of(SortKeys.of(orderBy, VisitOrder::key, latest), "v.key");
    }

    @NonNull
    @Description("The visits of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<VisitConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull VisitGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull VisitGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("v.key", VisitGroupField.dimensions(by), VisitGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
