package org.hubgraph.registry.operatorship;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.DatedAggregate;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.filter.OperatorshipFilter;

/** Resolves the list of all operatorships, and counts the operatorships of any list by groups. */
@GraphQLApi
public class OperatorshipListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    OperatorshipListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description(
            "All operatorships that match the filter, current and former, earliest first unless `orderBy` is given.")
    @Statements(1)
    public OperatorshipConnection operatorships(
            @Description(ArgumentTexts.FILTER) OperatorshipFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "operatorships",
                List.of("Operatorship x"),
                "Operatorship x",
                null,
                filters.operatorships(filter),
                DatedOrder.of(orderBy, "x"));
        return new OperatorshipConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @NonNull
    @Description("The operatorships of the list, on all its pages, counted by groups and over time.")
    public List<@NonNull DatedAggregate> aggregate(
            @Source List<OperatorshipConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull OperatorshipGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull OperatorshipGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = Grouping.ofRelations(
                "x", OperatorshipGroupField.dimensions(by), OperatorshipGroupField.dimensions(distinct));
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }
}
