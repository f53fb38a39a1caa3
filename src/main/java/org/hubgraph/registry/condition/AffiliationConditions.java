package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.AffiliationFilter;

/** Compiles a {@link AffiliationFilter}. */
final class AffiliationConditions {
    private AffiliationConditions() {}

    static Condition of(AffiliationFilter filter, Conditions on) {
        return on.in("role", filter.roles)
                .exact("title", filter.title)
                .exact("area", filter.area)
                .end("personKey", "Person", filter.person, PersonConditions::of)
                .end("tenantKey", "Tenant", filter.tenant, TenantConditions::of)
                .end("hubKey", "Hub", filter.hub, HubConditions::of)
                .end("fundKey", "Fund", filter.fund, FundConditions::of)
                .end("onBehalfOfKey", "Tenant", filter.onBehalfOf, TenantConditions::of)
                .citations("Affiliation", filter.citations)
                .dated(filter)
                .combined(filter.and, filter.or, filter.not, AffiliationConditions::of)
                .all();
    }
}
