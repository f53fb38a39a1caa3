package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.TenancyFilter;

/** Compiles a {@link TenancyFilter}. */
final class TenancyConditions {
    private TenancyConditions() {}

    static Condition of(TenancyFilter filter, Conditions on) {
        return on.in("standing", filter.standings)
                .exact("premises", filter.premises)
                .present("zoneKey", filter.inZone)
                .end("hubKey", "Hub", filter.hub, HubConditions::of)
                .end("tenantKey", "Tenant", filter.tenant, TenantConditions::of)
                .citations("Tenancy", filter.citations)
                .dated(filter)
                .combined(filter.and, filter.or, filter.not, TenancyConditions::of)
                .all();
    }
}
