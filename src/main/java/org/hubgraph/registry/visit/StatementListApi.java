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
import org.hubgraph.registry.filter.StatementFilter;

/** Resolves the list of all statements, and counts the statements of any list by groups. */
@GraphQLApi
public class StatementListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    StatementListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All statements that match the filter, latest first unless `orderBy` is given.")
    @Statements(1)
    public StatementConnection statements(
            @Description(ArgumentTexts.FILTER) StatementFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull StatementOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "statements", List.of("Statement q"), "Statement q", null, filters.statements(filter), order(orderBy));
        return new StatementConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the latest first, undated last */
    static Order order(List<StatementOrder> orderBy) {
        var latest = SortKeys.date("SAID_ON", "q.saidOn", Direction.DESC);
        return Order.of(SortKeys.of(orderBy, StatementOrder::key, latest), "q.key");
    }

    @NonNull
    @Description("The statements of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<StatementConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull StatementGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull StatementGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping(
                "q.key", StatementGroupField.dimensions(by), StatementGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
