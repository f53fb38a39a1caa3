package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.OperatorshipFilter;

/** Compiles a {@link OperatorshipFilter}. */
final class OperatorshipConditions {
    private OperatorshipConditions() {}

    static Condition of(OperatorshipFilter filter, Conditions on) {
        return on.end("hubKey", "Hub", filter.hub, HubConditions::of)
                .end("operatorKey", "Tenant", filter.operator, TenantConditions::of)
                .citations("Operatorship", filter.citations)
                .dated(filter)
                .combined(filter.and, filter.or, filter.not, OperatorshipConditions::of)
                .all();
    }
}
