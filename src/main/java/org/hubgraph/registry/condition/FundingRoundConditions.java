package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.FundingRoundFilter;

/** Compiles a {@link FundingRoundFilter}. */
final class FundingRoundConditions {
    private FundingRoundConditions() {}

    static Condition of(FundingRoundFilter filter, Conditions on) {
        return on.in("kind", filter.kinds)
                .end("tenantKey", "Tenant", filter.tenant, TenantConditions::of)
                .list("backings", Rows.of("Backing", "roundKey"), filter.backings, BackingConditions::of)
                .between("announcedOn", filter.announcedFrom, filter.announcedUntil)
                .money("total", filter.total)
                .citations("FundingRound", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, FundingRoundConditions::of)
                .all();
    }
}
