package org.hubgraph.registry.acquisition;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.acquisition.Acquisitions.Side;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.AcquisitionFilter;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between buyers and the organisations that they buy, in both directions. */
@GraphQLApi
@RegisterForReflection
public class AcquisitionApi {
    private final Acquisitions acquisitions;
    private final Tenants tenants;
    private final Pages pages;
    private final Filters filters;

    AcquisitionApi(Acquisitions acquisitions, Tenants tenants, Pages pages, Filters filters) {
        this.acquisitions = acquisitions;
        this.tenants = tenants;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("acquisitions")
    @NonNull
    @Description(
            "The acquisitions in which the organisation is the buyer, also those that were called off, the earliest"
                    + " announcement first unless `orderBy` is given.")
    public List<@NonNull AcquisitionConnection> acquisitionsByTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.FILTER) AcquisitionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull AcquisitionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = acquisitions.of(Side.BUYER, filters.acquisitions(filter), orderBy);
        return list(listing, tenants, pages.request(first, after, last, before));
    }

    @Name("acquiredBy")
    @NonNull
    @Description("The acquisitions in which the organisation is bought, also those that were called off, the earliest"
            + " announcement first unless `orderBy` is given.")
    public List<@NonNull AcquisitionConnection> acquisitionsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.FILTER) AcquisitionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull AcquisitionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = acquisitions.of(Side.BOUGHT, filters.acquisitions(filter), orderBy);
        return list(listing, tenants, pages.request(first, after, last, before));
    }

    private List<AcquisitionConnection> list(Listing listing, List<Tenant> tenants, PageRequest request) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages.below(listing, request, keys).stream()
                .map(AcquisitionConnection::new)
                .toList();
    }

    @NonNull
    @Description("The organisation that buys.")
    public List<@NonNull Tenant> buyer(@Source List<Acquisition> acquisitions) {
        return tenants.align(
                acquisitions.stream().map(acquisition -> acquisition.buyerKey).toList());
    }

    @NonNull
    @Description("The organisation that is bought.")
    public List<@NonNull Tenant> bought(@Source List<Acquisition> acquisitions) {
        return tenants.align(
                acquisitions.stream().map(acquisition -> acquisition.boughtKey).toList());
    }
}
