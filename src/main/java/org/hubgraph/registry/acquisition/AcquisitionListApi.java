package org.hubgraph.registry.acquisition;

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
import org.hubgraph.registry.filter.AcquisitionFilter;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

/** Resolves the list of all acquisitions, and counts the acquisitions of any list by groups. */
@GraphQLApi
public class AcquisitionListApi {
    private static final Amount AMOUNT = new Amount("x.price", List.of("x.status"));

    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    AcquisitionListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description(
            "All acquisitions that match the filter, also those that were called off, the earliest announcement first"
                    + " unless `orderBy` is given.")
    @Statements(1)
    public AcquisitionConnection acquisitions(
            @Description(ArgumentTexts.FILTER) AcquisitionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull AcquisitionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "acquisitions",
                List.of("Acquisition x"),
                "Acquisition x",
                null,
                filters.acquisitions(filter),
                order(orderBy));
        return new AcquisitionConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the earliest first, undated last */
    static Order order(List<AcquisitionOrder> orderBy) {
        var earliest = SortKeys.date("ANNOUNCED_ON", "x.announcedOn", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, AcquisitionOrder::key, earliest), "x.key");
    }

    @NonNull
    @Description("The acquisitions of the list, on all its pages, counted by groups, with their amounts.")
    public List<@NonNull MoneyAggregate> aggregate(
            @Source List<AcquisitionConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull AcquisitionGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull AcquisitionGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull MoneyAggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping(
                "x.key", AcquisitionGroupField.dimensions(by), AcquisitionGroupField.dimensions(distinct), AMOUNT);
        return aggregates.withMoney(connections, grouping, orderBy, first, after);
    }
}
