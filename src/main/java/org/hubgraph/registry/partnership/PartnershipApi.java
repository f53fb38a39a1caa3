package org.hubgraph.registry.partnership;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between organisations. */
@GraphQLApi
@RegisterForReflection
public class PartnershipApi {
    private final Partnerships partnerships;
    private final Tenants tenants;
    private final Pages pages;

    PartnershipApi(Partnerships partnerships, Tenants tenants, Pages pages) {
        this.partnerships = partnerships;
        this.tenants = tenants;
        this.pages = pages;
    }

    @NonNull
    @Description("The partnerships of the organisation, on either side, earliest first, undated last.")
    public List<@NonNull PartnershipConnection> partnerships(
            @Source List<Tenant> tenants,
            @Description("Only partnerships of this kind; omit it for all.") PartnershipKind kind,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages.below(partnerships.ofTenants(kind), pages.request(first, after, last, before), keys).stream()
                .map(PartnershipConnection::new)
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
