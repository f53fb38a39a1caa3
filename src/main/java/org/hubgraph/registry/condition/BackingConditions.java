package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.BackingFilter;

/** Compiles a {@link BackingFilter}. */
final class BackingConditions {
    private BackingConditions() {}

    static Condition of(BackingFilter filter, Conditions on) {
        return on.in("kind", filter.kinds)
                .end("fundKey", "Fund", filter.fund, FundConditions::of)
                .end("backerTenantKey", "Tenant", filter.organisation, TenantConditions::of)
                .end("personKey", "Person", filter.person, PersonConditions::of)
                .end("hubKey", "Hub", filter.hub, HubConditions::of)
                .end("tenantKey", "Tenant", filter.tenant, TenantConditions::of)
                .end("roundKey", "FundingRound", filter.round, FundingRoundConditions::of)
                .between("committedOn", filter.committedFrom, filter.committedUntil)
                .money("amount", filter.amount)
                .present("roundKey", filter.inRound)
                .citations("Backing", filter.citations)
                .dated(filter)
                .combined(filter.and, filter.or, filter.not, BackingConditions::of)
                .all();
    }
}
