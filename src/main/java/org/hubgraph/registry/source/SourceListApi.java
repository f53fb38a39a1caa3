package org.hubgraph.registry.source;

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
import org.hubgraph.registry.filter.SourceFilter;

/** Resolves the list of all sources, and counts the sources of any list by groups. */
@GraphQLApi
public class SourceListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    SourceListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All sources that match the filter, newest first, undated last, unless `orderBy` is given.")
    @Statements(1)
    public SourceConnection sources(
            @Description(ArgumentTexts.FILTER) SourceFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SourceOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing =
                new Listing("sources", List.of("Source o"), "Source o", null, filters.sources(filter), order(orderBy));
        return new SourceConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the latest first, undated last */
    static Order order(List<SourceOrder> orderBy) {
        var latest = SortKeys.date("PUBLISHED_ON", "o.publishedOn", Direction.DESC);
        return Order.of(SortKeys.of(orderBy, SourceOrder::key, latest), "o.key");
    }

    @NonNull
    @Description("The sources of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<SourceConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull SourceGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull SourceGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("o.key", SourceGroupField.dimensions(by), SourceGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
