package org.hubgraph.registry.classification;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubConnection;
import org.hubgraph.registry.hub.HubOrder;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.sector.Sectors;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantConnection;
import org.hubgraph.registry.tenant.TenantOrder;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between sectors and the hubs and organisations in them, in both directions. */
@GraphQLApi
@RegisterForReflection
public class ClassificationApi {
    private static final String DESCENDANTS =
            "If true, includes those in the sectors inside this one, at any level. Each"
                    + " is listed once. Default: false.";

    private final Sectors sectors;
    private final Hubs hubs;
    private final Tenants tenants;
    private final Pages pages;

    ClassificationApi(Sectors sectors, Hubs hubs, Tenants tenants, Pages pages) {
        this.sectors = sectors;
        this.hubs = hubs;
        this.tenants = tenants;
        this.pages = pages;
    }

    @Name("sectors")
    @NonNull
    @Description("The sectors that it is about, in the editors' order; empty if no source says. At most 20.")
    @Reads("sectorKeys")
    @ListSize(most = Sector.MOST_OF_ENTRY)
    public List<@NonNull List<@NonNull Sector>> sectorsOfHubs(@Source List<Hub> hubs) {
        return sectors.alignAll(hubs.stream().map(hub -> hub.sectorKeys).toList());
    }

    @Name("sectors")
    @NonNull
    @Description("The sectors that it works in, in the editors' order; empty if no source says. At most 20.")
    @Reads("sectorKeys")
    @ListSize(most = Sector.MOST_OF_ENTRY)
    public List<@NonNull List<@NonNull Sector>> sectorsOfTenants(@Source List<Tenant> tenants) {
        return sectors.alignAll(
                tenants.stream().map(tenant -> tenant.sectorKeys).toList());
    }

    @Name("hubs")
    @NonNull
    @Description("The hubs that are about the sector, by name unless `orderBy` is given.")
    public List<@NonNull HubConnection> hubsOfSectors(
            @Source List<Sector> sectors,
            @DefaultValue("false") @Description(DESCENDANTS) Boolean includeDescendants,
            @Description(ArgumentTexts.FILTER) HubFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        var listing = new Members("Hub", "h", Boolean.TRUE.equals(includeDescendants))
                .listing("Sector.hubs", hubs.where(filter), Hubs.order(orderBy));
        return pages.below(listing, request, keys(sectors)).stream()
                .map(HubConnection::new)
                .toList();
    }

    @Name("tenants")
    @NonNull
    @Description("The organisations that work in the sector, by name unless `orderBy` is given.")
    public List<@NonNull TenantConnection> tenantsOfSectors(
            @Source List<Sector> sectors,
            @DefaultValue("false") @Description(DESCENDANTS) Boolean includeDescendants,
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull TenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        var listing = new Members("Tenant", "t", Boolean.TRUE.equals(includeDescendants))
                .listing("Sector.tenants", tenants.where(filter), Tenants.order(orderBy));
        return pages.below(listing, request, keys(sectors)).stream()
                .map(TenantConnection::new)
                .toList();
    }

    private static List<UUID> keys(List<Sector> sectors) {
        return sectors.stream().map(sector -> sector.key).toList();
    }
}
