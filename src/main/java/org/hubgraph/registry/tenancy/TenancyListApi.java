package org.hubgraph.registry.tenancy;

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
import org.hubgraph.registry.filter.TenancyFilter;

/** Resolves the list of all tenancies, and counts the tenancies of any list by groups. */
@GraphQLApi
public class TenancyListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    TenancyListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All tenancies that match the filter, in hubs and near them, current and former, earliest first unless"
            + " `orderBy` is given.")
    @Statements(1)
    public TenancyConnection tenancies(
            @Description(ArgumentTexts.FILTER) TenancyFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "tenancies",
                List.of("Tenancy y"),
                "Tenancy y",
                null,
                filters.tenancies(filter),
                DatedOrder.of(orderBy, "y"));
        return new TenancyConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @NonNull
    @Description("The tenancies of the list, on all its pages, counted by groups and over time.")
    public List<@NonNull DatedAggregate> aggregate(
            @Source List<TenancyConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull TenancyGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull TenancyGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                Grouping.ofRelations("y", TenancyGroupField.dimensions(by), TenancyGroupField.dimensions(distinct));
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }
}
