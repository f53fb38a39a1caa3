package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.PartnershipFilter;

/** Compiles a {@link PartnershipFilter}. */
final class PartnershipConditions {
    private PartnershipConditions() {}

    static Condition of(PartnershipFilter filter, Conditions on) {
        return on.in("kind", filter.kinds)
                .end("fromKey", "Tenant", filter.from, TenantConditions::of)
                .end("toKey", "Tenant", filter.to, TenantConditions::of)
                .citations("Partnership", filter.citations)
                .dated(filter)
                .combined(filter.and, filter.or, filter.not, PartnershipConditions::of)
                .all();
    }
}
