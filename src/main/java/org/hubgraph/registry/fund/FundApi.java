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
import org.hubgraph.registry.entry.AsKnownAt;
import org.hubgraph.registry.entry.SlugOrId;

/**
 * Resolves queries of funds, and fields that involve no other noun. The packages of the relations resolve the other
 * fields.
 */
@GraphQLApi
public class FundApi {
    private final AsKnownAt past;
    private final Funds funds;
    private final Pages pages;

    FundApi(Funds funds, Pages pages, AsKnownAt past) {
        this.past = past;
        this.funds = funds;
        this.pages = pages;
    }

    @Query
    @Description("One fund by its id or by its slug: give exactly one. Null where there is none.")
    @Statements(value = 1, unlessGiven = "asKnownAt")
    public Fund fund(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        past.enter(asKnownAt);
        return SlugOrId.find(Fund.class, id, slug, funds::findByKey, funds::findBySlug);
    }

    @Query
    @Description("Funds, by name unless another order is asked for.")
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
    @Description("The reported sizes of all funds of the list, for each currency, level and meaning alone. Others"
            + " are never added up; whether funds overlap is for the reader to judge.")
    @ListSize(most = MoneySummary.MOST)
    public List<@NonNull List<@NonNull MoneySummary>> sizeByCurrency(@Source List<FundConnection> connections) {
        return connections.stream()
                .map(connection -> funds.sizes(connection.page()))
                .toList();
    }
}
