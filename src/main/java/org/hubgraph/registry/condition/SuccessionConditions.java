package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.OrganisationFilter;
import org.hubgraph.registry.filter.SuccessionFilter;

/** Compiles a {@link SuccessionFilter}. */
final class SuccessionConditions {
    private SuccessionConditions() {}

    static Condition of(SuccessionFilter filter, Conditions on) {
        on.in("kind", filter.kinds).in("entryType", filter.types);
        entry("predecessorKey", filter.predecessor, on);
        entry("successorKey", filter.successor, on);
        return on.between("succeededOn", filter.succeededFrom, filter.succeededUntil)
                .citations("Succession", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, SuccessionConditions::of)
                .all();
    }

    /** The entry at a reference, which may be of any of these types, matches. */
    private static void entry(String reference, OrganisationFilter filter, Conditions on) {
        if (filter != null) {
            on.end(reference, "Hub", filter.hub, HubConditions::of)
                    .end(reference, "Tenant", filter.tenant, TenantConditions::of)
                    .end(reference, "Fund", filter.fund, FundConditions::of);
        }
    }
}
