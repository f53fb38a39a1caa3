package org.hubgraph.registry.tenancy;

import java.util.List;
import java.util.function.UnaryOperator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.RelationsByEdge;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.FacetCount;
import org.hubgraph.registry.filter.Facets;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubParts;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.hub.Zone;
import org.hubgraph.registry.tenancy.HubTenantConnection.HubTenantEdge;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantFacet;
import org.hubgraph.registry.tenant.TenantFilter;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between hubs and tenants, in both directions. */
@GraphQLApi
@RegisterForReflection
public class TenancyApi {
    private final Tenancies tenancies;
    private final Hubs hubs;
    private final HubParts parts;
    private final Tenants tenants;
    private final Pages pages;
    private final Facets facets;
    private final RelationsByEdge relations;

    TenancyApi(
            Tenancies tenancies,
            Hubs hubs,
            HubParts parts,
            Tenants tenants,
            Pages pages,
            Facets facets,
            RelationsByEdge relations) {
        this.tenancies = tenancies;
        this.hubs = hubs;
        this.parts = parts;
        this.tenants = tenants;
        this.pages = pages;
        this.facets = facets;
        this.relations = relations;
    }

    @NonNull
    @Description("The residents in the registry, one edge per organisation, by name unless `orderBy` is given."
            + " `reportedTenants` is the number that a source reports.")
    public List<@NonNull HubTenantConnection> tenants(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubTenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return ofHubs(hubs, TenancyStanding.RESIDENT, asOf, filter, orderBy, request);
    }

    @NonNull
    @Description("The organisations near the hub but not in it, one edge per organisation, by name unless `orderBy`"
            + " is given.")
    public List<@NonNull HubTenantConnection> neighbours(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubTenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return ofHubs(hubs, TenancyStanding.NEIGHBOUR, asOf, filter, orderBy, request);
    }

    private List<HubTenantConnection> ofHubs(
            List<Hub> hubs,
            TenancyStanding standing,
            PartialDate asOf,
            TenantFilter filter,
            List<HubTenantOrder> orderBy,
            PageRequest request) {
        var listing = tenancies.tenantsOfHubs(standing, asOf, tenants.where(filter), orderBy);
        var relations = tenancies.ofHubs(standing, asOf);
        return pages.below(listing, request, hubs.stream().map(hub -> hub.key).toList()).stream()
                .map(page -> new HubTenantConnection(page, relations))
                .toList();
    }

    @Name("tenancies")
    @NonNull
    @Description("The tenancies of the organisation in the hub or near it that meet the conditions of the list,"
            + " earliest first, undated last. At least one and at most 100; `Hub.tenancies` has all.")
    @ListSize(most = Relations.MOST, assumedSize = Relations.ASSUMED)
    @Statements(1)
    public List<@NonNull List<@NonNull Tenancy>> tenanciesOfEdges(@Source List<HubTenantEdge> edges) {
        return relations.list(Tenancy.class, edges);
    }

    @Name("tenancies")
    @NonNull
    @Description("The current and former tenancies in the hub and near it, earliest first, undated last.")
    public List<@NonNull TenancyConnection> tenanciesOfHubs(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description("Only tenancies as a resident, or only as a neighbour; omit it for both.")
                    TenancyStanding standing,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = tenancies.ofHubs(standing, asOf).listing();
        var keys = hubs.stream().map(hub -> hub.key).toList();
        return pages.below(listing, pages.request(first, after, last, before), keys).stream()
                .map(TenancyConnection::new)
                .toList();
    }

    @NonNull
    @Description("The number of tenants for each value of a field, on all pages of the list, most frequent first."
            + " At most 100 values.")
    @ListSize(slicingArgument = "first", most = Facets.DEFAULT_VALUES)
    public List<@NonNull List<@NonNull FacetCount>> countBy(
            @Source List<HubTenantConnection> connections,
            @NonNull @Description("The field to count by.") TenantFacet field,
            @Description(ArgumentTexts.FACETS_FIRST) Integer first) {
        var all = connections.stream().map(HubTenantConnection::page).toList();
        return facets.count(
                all, "t.key", Tenants.facetPath(field), Tenants.facetEntity(field), UnaryOperator.identity(), first);
    }

    @NonNull
    @Description("The current and former tenancies of the organisation, in hubs and near them, earliest first,"
            + " undated last.")
    public List<@NonNull TenancyConnection> tenancies(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description("Only tenancies as a resident, or only as a neighbour; omit it for both.")
                    TenancyStanding standing,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages
                .below(tenancies.ofTenants(standing, asOf), pages.request(first, after, last, before), keys)
                .stream()
                .map(TenancyConnection::new)
                .toList();
    }

    @NonNull
    @Description("The hub.")
    public List<@NonNull Hub> hub(@Source List<Tenancy> tenancies) {
        return hubs.align(tenancies.stream().map(tenancy -> tenancy.hubKey).toList());
    }

    @NonNull
    @Description("The organisation.")
    public List<@NonNull Tenant> tenant(@Source List<Tenancy> tenancies) {
        return tenants.align(
                tenancies.stream().map(tenancy -> tenancy.tenantKey).toList());
    }

    @Description("The zone of the hub; null if no source says.")
    public List<Zone> zone(@Source List<Tenancy> tenancies) {
        return parts.align(tenancies.stream().map(tenancy -> tenancy.zoneKey).toList());
    }
}
