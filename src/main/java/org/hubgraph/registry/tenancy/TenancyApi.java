package org.hubgraph.registry.tenancy;

import java.util.List;

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
import org.hubgraph.graphql.projection.ReadWithSources;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.DatedAggregate;
import org.hubgraph.registry.aggregate.Dating;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.filter.TenancyFilter;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubParts;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.hub.Zone;
import org.hubgraph.registry.tenancy.HubTenantConnection.HubTenantEdge;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantGroupField;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.registry.vocabulary.TenancyStanding;
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
    private final Aggregates aggregates;
    private final RelationsByEdge relations;
    private final Filters filters;

    TenancyApi(
            Tenancies tenancies,
            Hubs hubs,
            HubParts parts,
            Tenants tenants,
            Pages pages,
            Aggregates aggregates,
            RelationsByEdge relations,
            Filters filters) {
        this.tenancies = tenancies;
        this.hubs = hubs;
        this.parts = parts;
        this.tenants = tenants;
        this.pages = pages;
        this.aggregates = aggregates;
        this.relations = relations;
        this.filters = filters;
    }

    @NonNull
    @Description("The residents in the registry, one edge per organisation, by name unless `orderBy` is given."
            + " `reportedTenants` is the number that a source reports.")
    public List<@NonNull HubTenantConnection> tenants(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubTenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return ofHubs(HubScope.of(hubs, includeDescendants), TenancyStanding.RESIDENT, asOf, filter, orderBy, request);
    }

    @NonNull
    @Description("The organisations near the hub but not in it, one edge per organisation, by name unless `orderBy`"
            + " is given.")
    public List<@NonNull HubTenantConnection> neighbours(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubTenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return ofHubs(HubScope.of(hubs, includeDescendants), TenancyStanding.NEIGHBOUR, asOf, filter, orderBy, request);
    }

    private List<HubTenantConnection> ofHubs(
            HubScope scope,
            TenancyStanding standing,
            PartialDate asOf,
            TenantFilter filter,
            List<HubTenantOrder> orderBy,
            PageRequest request) {
        var tenant = tenants.where(filter);
        var list = tenancies.tenantsOfHubs(scope, standing, asOf, tenant, orderBy);
        var all = tenancies.tenanciesOfTenantsOfHubs(scope, standing, asOf, tenant);
        return pages.below(list, request, scope.hubs()).stream()
                .map(page -> new HubTenantConnection(page, list.relations(), all, asOf))
                .toList();
    }

    @Name("tenancies")
    @NonNull
    @Description("The tenancies of the organisation in the hub or near it that meet the conditions of the list,"
            + " earliest first, undated last. At least one and at most 100; `Hub.tenancies` has all.")
    @ListSize(most = Relations.MOST, assumedSize = Relations.ASSUMED)
    @Statements(1)
    @ReadWithSources
    public List<@NonNull List<@NonNull Tenancy>> tenanciesOfEdges(@Source List<HubTenantEdge> edges) {
        return relations.list(Tenancy.class, edges);
    }

    @Name("tenancies")
    @NonNull
    @Description("The current and former tenancies in the hub and near it, earliest first, undated last.")
    public List<@NonNull TenancyConnection> tenanciesOfHubs(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenancyFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var scope = HubScope.of(hubs, includeDescendants);
        var listing = tenancies.ofHubs(scope, null, asOf).listing().filtered(filters.tenancies(filter));
        var ordered = listing.ordered(DatedOrder.of(orderBy, "y"));
        return pages.below(ordered, pages.request(first, after, last, before), scope.hubs()).stream()
                .map(TenancyConnection::new)
                .toList();
    }

    @NonNull
    @Description("The organisations of the list, on all its pages, counted by groups and over time.")
    public List<@NonNull DatedAggregate> aggregate(
            @Source List<HubTenantConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull TenantGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull TenantGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        // No group without a connection: all of one call have the same listing.
        var list = connections.get(0);
        var dating = new Dating("y", "y.tenantKey", list.all());
        var grouping = new Grouping(
                "t.key",
                TenantGroupField.dimensions(by, list.asOf()),
                TenantGroupField.dimensions(distinct, list.asOf()),
                null,
                dating);
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }

    @NonNull
    @Description("The current and former tenancies of the organisation, in hubs and near them, earliest first,"
            + " undated last.")
    public List<@NonNull TenancyConnection> tenancies(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) TenancyFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        var listing = tenancies.ofTenants(asOf).filtered(filters.tenancies(filter));
        var ordered = listing.ordered(DatedOrder.of(orderBy, "y"));
        return pages.below(ordered, pages.request(first, after, last, before), keys).stream()
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
