package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.AcquisitionFilter;

/** Compiles a {@link AcquisitionFilter}. */
final class AcquisitionConditions {
    private AcquisitionConditions() {}

    static Condition of(AcquisitionFilter filter, Conditions on) {
        return on.in("status", filter.statuses)
                .end("buyerKey", "Tenant", filter.buyer, TenantConditions::of)
                .end("boughtKey", "Tenant", filter.bought, TenantConditions::of)
                .between("announcedOn", filter.announcedFrom, filter.announcedUntil)
                .between("closedOn", filter.closedFrom, filter.closedUntil)
                .money("price", filter.price)
                .citations("Acquisition", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, AcquisitionConditions::of)
                .all();
    }
}
