package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.SuccessionFilter;

/** Compiles a {@link SuccessionFilter}. */
final class SuccessionConditions {
    private SuccessionConditions() {}

    static Condition of(SuccessionFilter filter, Conditions on) {
        return on.in("kind", filter.kinds)
                .in("entryType", filter.types)
                .organisation("predecessorKey", filter.predecessor)
                .organisation("successorKey", filter.successor)
                .between("succeededOn", filter.succeededFrom, filter.succeededUntil)
                .citations("Succession", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, SuccessionConditions::of)
                .all();
    }
}
