package org.hubgraph.registry.partnership;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
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
import org.hubgraph.registry.filter.PartnershipFilter;

/** Resolves the list of all partnerships, and counts the partnerships of any list by groups. */
@GraphQLApi
public class PartnershipListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    PartnershipListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description(
            "All partnerships that match the filter, current and former, earliest first unless `orderBy` is given.")
    @Statements(1)
    public PartnershipConnection partnerships(
            @Description(ArgumentTexts.FILTER) PartnershipFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "partnerships",
                List.of("Partnership x"),
                "Partnership x",
                null,
                filters.partnerships(filter),
                DatedOrder.of(orderBy, "x"));
        return new PartnershipConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @NonNull
    @Description("The partnerships of the list, on all its pages, counted by groups and over time.")
    public List<@NonNull DatedAggregate> aggregate(
            @Source List<PartnershipConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull PartnershipGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull PartnershipGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = Grouping.ofRelations(
                "x", PartnershipGroupField.dimensions(by), PartnershipGroupField.dimensions(distinct));
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }

    @Name("aggregate")
    @NonNull
    @Description("The partnerships of the list, on all its pages, counted by groups and over time.")
    public List<@NonNull DatedAggregate> aggregateOfTenants(
            @Source List<TenantPartnershipConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull PartnershipGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull PartnershipGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = Grouping.ofRelations(
                "x", PartnershipGroupField.dimensions(by), PartnershipGroupField.dimensions(distinct));
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }
}
