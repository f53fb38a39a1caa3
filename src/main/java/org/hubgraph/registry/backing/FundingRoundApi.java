package org.hubgraph.registry.backing;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.BackingFilter;
import org.hubgraph.registry.filter.FundingRoundFilter;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between organisations, their funding rounds and the backings of these. */
@GraphQLApi
@RegisterForReflection
public class FundingRoundApi {
    private final FundingRounds rounds;
    private final Tenants tenants;
    private final Pages pages;
    private final Filters filters;

    FundingRoundApi(FundingRounds rounds, Tenants tenants, Pages pages, Filters filters) {
        this.rounds = rounds;
        this.tenants = tenants;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("rounds")
    @NonNull
    @Description(
            "The funding rounds of the organisation, the earliest announcement first, undated last, unless `orderBy`"
                    + " is given.")
    public List<@NonNull FundingRoundConnection> roundsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.FILTER) FundingRoundFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull FundingRoundOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages
                .below(
                        rounds.ofTenants(filters.rounds(filter), orderBy),
                        pages.request(first, after, last, before),
                        keys)
                .stream()
                .map(FundingRoundConnection::new)
                .toList();
    }

    @Name("backings")
    @NonNull
    @Description(
            "The backings that belong to the round, the earliest commitment first unless `orderBy` is given. A source"
                    + " may not name all backers.")
    public List<@NonNull BackingConnection> backingsOfRounds(
            @Source List<FundingRound> rounds,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new BackingListing(null, filters.backings(filter), orderBy)
                .below("FundingRound.backings", "b.roundKey");
        var keys = rounds.stream().map(round -> round.key).toList();
        return pages.below(listing, pages.request(first, after, last, before), keys).stream()
                .map(BackingConnection::new)
                .toList();
    }

    @NonNull
    @Description("The organisation that raised the money.")
    public List<@NonNull Tenant> tenant(@Source List<FundingRound> rounds) {
        return tenants.align(rounds.stream().map(round -> round.tenantKey).toList());
    }

    @Description("The funding round that the support belongs to; null if none is recorded.")
    public List<FundingRound> round(@Source List<Backing> backings) {
        return rounds.align(backings.stream().map(backing -> backing.roundKey).toList());
    }
}
