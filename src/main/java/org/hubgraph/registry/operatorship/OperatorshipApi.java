package org.hubgraph.registry.operatorship;

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
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.filter.OperatorshipFilter;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between hubs and their operators, in both directions. */
@GraphQLApi
@RegisterForReflection
public class OperatorshipApi {
    private final Operatorships operatorships;
    private final Hubs hubs;
    private final Tenants tenants;
    private final Pages pages;
    private final Filters filters;

    OperatorshipApi(Operatorships operatorships, Hubs hubs, Tenants tenants, Pages pages, Filters filters) {
        this.operatorships = operatorships;
        this.hubs = hubs;
        this.tenants = tenants;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("operatorships")
    @NonNull
    @Description("The current and former operators of the hub, earliest first, undated last.")
    public List<@NonNull OperatorshipConnection> operatorshipsOfHubs(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) OperatorshipFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(
                chosen(operatorships.ofHubs(asOf), filter, orderBy), hubs, pages.request(first, after, last, before));
    }

    @Name("operatorships")
    @NonNull
    @Description("The hubs that the organisation runs or ran, earliest first, undated last.")
    public List<@NonNull OperatorshipConnection> operatorshipsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) OperatorshipFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(
                chosen(operatorships.ofOperators(asOf), filter, orderBy),
                tenants,
                pages.request(first, after, last, before));
    }

    private Listing chosen(Listing listing, OperatorshipFilter filter, List<DatedOrder> orderBy) {
        return listing.filtered(filters.operatorships(filter)).ordered(DatedOrder.of(orderBy, "x"));
    }

    private List<OperatorshipConnection> list(
            Listing listing, List<? extends RegistryEntry> entries, PageRequest request) {
        var keys = entries.stream().map(entry -> entry.key).toList();
        return pages.below(listing, request, keys).stream()
                .map(OperatorshipConnection::new)
                .toList();
    }

    @NonNull
    @Description("The hub.")
    public List<@NonNull Hub> hub(@Source List<Operatorship> operatorships) {
        return hubs.align(
                operatorships.stream().map(operatorship -> operatorship.hubKey).toList());
    }

    @NonNull
    @Description("The organisation that runs the hub.")
    public List<@NonNull Tenant> operator(@Source List<Operatorship> operatorships) {
        return tenants.align(operatorships.stream()
                .map(operatorship -> operatorship.operatorKey)
                .toList());
    }
}
