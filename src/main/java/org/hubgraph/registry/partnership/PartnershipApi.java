package org.hubgraph.registry.partnership;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.filter.PartnershipFilter;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between organisations. */
@GraphQLApi
@RegisterForReflection
public class PartnershipApi {
    private final Partnerships partnerships;
    private final Tenants tenants;
    private final Pages pages;
    private final Filters filters;

    PartnershipApi(Partnerships partnerships, Tenants tenants, Pages pages, Filters filters) {
        this.partnerships = partnerships;
        this.tenants = tenants;
        this.pages = pages;
        this.filters = filters;
    }

    @NonNull
    @Description("The partnerships of the organisation, on either side, earliest first, undated last.")
    public List<@NonNull TenantPartnershipConnection> partnerships(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.FILTER) PartnershipFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        var listing = partnerships.ofTenants(filters.partnerships(filter)).ordered(DatedOrder.of(orderBy, "x"));
        return pages.below(listing, pages.request(first, after, last, before), keys).stream()
                .map(TenantPartnershipConnection::new)
                .toList();
    }

    @NonNull
    @Description("The organisation that is the partner, backer or parent of `to`.")
    public List<@NonNull Tenant> from(@Source List<Partnership> partnerships) {
        return tenants.align(
                partnerships.stream().map(partnership -> partnership.fromKey).toList());
    }

    @NonNull
    @Description("The organisation that `from` is the partner, backer or parent of.")
    public List<@NonNull Tenant> to(@Source List<Partnership> partnerships) {
        return tenants.align(
                partnerships.stream().map(partnership -> partnership.toKey).toList());
    }
}
