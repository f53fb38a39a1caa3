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
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.FundingRoundFilter;
import org.hubgraph.registry.filter.SortKeys;

/** Resolves the list of all funding rounds, and counts the funding rounds of any list by groups. */
@GraphQLApi
public class FundingRoundListApi {
    private static final Amount AMOUNT = new Amount("r.total", List.of("r.kind"));

    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    FundingRoundListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description("All funding rounds that match the filter, the earliest announcement first unless `orderBy` is given.")
    @Statements(1)
    public FundingRoundConnection fundingRounds(
            @Description(ArgumentTexts.FILTER) FundingRoundFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull FundingRoundOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "fundingRounds",
                List.of("FundingRound r"),
                "FundingRound r",
                null,
                filters.rounds(filter),
                order(orderBy));
        return new FundingRoundConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    /** @param orderBy null or empty for the earliest first, undated last */
    static Order order(List<FundingRoundOrder> orderBy) {
        var earliest = SortKeys.date("ANNOUNCED_ON", "r.announcedOn", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, FundingRoundOrder::key, earliest), "r.key");
    }

    @NonNull
    @Description("The funding rounds of the list, on all its pages, counted by groups, with their amounts.")
    public List<@NonNull MoneyAggregate> aggregate(
            @Source List<FundingRoundConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull FundingRoundGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull FundingRoundGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull MoneyAggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping(
                "r.key", FundingRoundGroupField.dimensions(by), FundingRoundGroupField.dimensions(distinct), AMOUNT);
        return aggregates.withMoney(connections, grouping, orderBy, first, after);
    }
}
