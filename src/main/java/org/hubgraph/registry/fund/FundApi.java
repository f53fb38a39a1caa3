package org.hubgraph.registry.fund;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Amount;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.aggregate.MoneyAggregate;
import org.hubgraph.registry.aggregate.MoneyAggregateOrder;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.ExternalIdKey;
import org.hubgraph.registry.entry.LookupKey;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.filter.FundFilter;

/**
 * Resolves queries of funds, and fields that involve no other noun. The packages of the relations resolve the other
 * fields.
 */
@GraphQLApi
public class FundApi {
    private static final Amount SIZE = new Amount("f.size", List.of("f.level", "f.sizeBasis"));

    private final Lookups lookups;
    private final Funds funds;
    private final Pages pages;
    private final Aggregates aggregates;

    FundApi(Funds funds, Pages pages, Aggregates aggregates, Lookups lookups) {
        this.lookups = lookups;
        this.funds = funds;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Batched
    @Description("The fund with this id, slug or external id; null if there is none. Give exactly one of the"
            + " three. If it was merged into another one, that one is returned: see `redirect`.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Fund fund(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.EXTERNAL_ID) ExternalIdKey externalId,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(funds, new LookupKey(id, slug, externalId), asKnownAt);
    }

    @Query
    @Description("All funds that match the filter, by name unless `orderBy` is given.")
    @Statements(1)
    public FundConnection funds(
            @Description(ArgumentTexts.FILTER) FundFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull FundOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return new FundConnection(pages.root(funds.listing(filter, orderBy), request));
    }

    @NonNull
    @Description("The funds of the list, on all its pages, counted by groups, with their reported sizes. Sizes of"
            + " different currencies, levels or meanings are never added up: a city's fund may include money of the"
            + " national government.")
    public List<@NonNull MoneyAggregate> aggregate(
            @Source List<FundConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull FundGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull FundGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull MoneyAggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping("f.key", FundGroupField.dimensions(by), FundGroupField.dimensions(distinct), SIZE);
        return aggregates.withMoney(connections, grouping, orderBy, first, after);
    }
}
