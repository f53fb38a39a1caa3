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
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Lookups;

/**
 * Resolves queries of funds, and fields that involve no other noun. The packages of the relations resolve the other
 * fields.
 */
@GraphQLApi
public class FundApi {
    private final Lookups lookups;
    private final Funds funds;
    private final Pages pages;

    FundApi(Funds funds, Pages pages, Lookups lookups) {
        this.lookups = lookups;
        this.funds = funds;
        this.pages = pages;
    }

    @Query
    @Description("The fund with this id or slug; null if there is none. Give exactly one of the two.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Fund fund(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(Fund.class, id, slug, asKnownAt, funds::findByKey, funds::findBySlug);
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
    @Description("The reported sizes of all funds of the list, grouped by currency, level and meaning. Different"
            + " groups are never added up. The funds of a group may overlap, so their total may count"
            + " money twice.")
    @ListSize(most = MoneySummary.MOST)
    public List<@NonNull List<@NonNull MoneySummary>> sizeByCurrency(@Source List<FundConnection> connections) {
        return connections.stream()
                .map(connection -> funds.sizes(connection.page()))
                .toList();
    }
}
