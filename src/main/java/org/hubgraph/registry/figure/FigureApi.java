package org.hubgraph.registry.figure;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.Aligned;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.filter.FigureFilter;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between figures and what they are about, in both directions. */
@GraphQLApi
@RegisterForReflection
public class FigureApi {
    private static final String AS_OF =
            "Only figures whose date is, or may be, on or before this one. Undated figures are included. Omit it for"
                    + " all figures. To read the latest figure of a kind on a day, filter by the kind and request the"
                    + " first one.";
    private static final String ORDER =
            "The sort keys, the most significant first; if empty, the latest date first, undated last.";

    private final Hubs hubs;
    private final Tenants tenants;
    private final Funds funds;
    private final Pages pages;
    private final Filters filters;
    private final Aggregates aggregates;

    FigureApi(Hubs hubs, Tenants tenants, Funds funds, Pages pages, Filters filters, Aggregates aggregates) {
        this.aggregates = aggregates;
        this.hubs = hubs;
        this.tenants = tenants;
        this.funds = funds;
        this.pages = pages;
        this.filters = filters;
    }

    @Query
    @Description("All figures that match the filter, latest first unless `orderBy` is given.")
    @Statements(1)
    public FigureConnection figures(
            @Description(AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) FigureFilter filter,
            @DefaultValue("[]") @Description(ORDER) List<@NonNull FigureOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new FigureListing(asOf, filter, orderBy).listing("figures", null, filters);
        return new FigureConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @Name("figures")
    @NonNull
    @Description("The figures of the hub.")
    public List<@NonNull FigureConnection> figuresOfHubs(
            @Source List<Hub> hubs,
            @Description(AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) FigureFilter filter,
            @DefaultValue("[]") @Description(ORDER) List<@NonNull FigureOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new FigureListing(asOf, filter, orderBy).listing("Hub.figures", "f.hubKey", filters);
        return list(listing, hubs, pages.request(first, after, last, before));
    }

    @Name("figures")
    @NonNull
    @Description("The figures of the organisation.")
    public List<@NonNull FigureConnection> figuresOfTenants(
            @Source List<Tenant> tenants,
            @Description(AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) FigureFilter filter,
            @DefaultValue("[]") @Description(ORDER) List<@NonNull FigureOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new FigureListing(asOf, filter, orderBy).listing("Tenant.figures", "f.tenantKey", filters);
        return list(listing, tenants, pages.request(first, after, last, before));
    }

    @Name("figures")
    @NonNull
    @Description("The figures of the fund. Its size is in `size`.")
    public List<@NonNull FigureConnection> figuresOfFunds(
            @Source List<Fund> funds,
            @Description(AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) FigureFilter filter,
            @DefaultValue("[]") @Description(ORDER) List<@NonNull FigureOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new FigureListing(asOf, filter, orderBy).listing("Fund.figures", "f.fundKey", filters);
        return list(listing, funds, pages.request(first, after, last, before));
    }

    @NonNull
    @Description(
            "The figures of the list, on all its pages, counted by groups. Their amounts are not added up: figures of"
                    + " several dates or sources describe the same thing.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<FigureConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull FigureGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull FigureGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("f.key", FigureGroupField.dimensions(by), FigureGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }

    private List<FigureConnection> list(Listing listing, List<? extends RegistryEntry> entries, PageRequest request) {
        var keys = entries.stream().map(entry -> entry.key).toList();
        return pages.below(listing, request, keys).stream()
                .map(FigureConnection::new)
                .toList();
    }

    @NonNull
    @Description("The hub, organisation or fund that the figure is about.")
    public List<@NonNull Organisation> organisation(@Source List<Figure> figures) {
        var ofTenants =
                tenants.align(figures.stream().map(figure -> figure.tenantKey).toList());
        var ofHubs = hubs.align(figures.stream().map(figure -> figure.hubKey).toList());
        var ofFunds = funds.align(figures.stream().map(figure -> figure.fundKey).toList());
        return Aligned.first(ofTenants, ofHubs, ofFunds);
    }
}
