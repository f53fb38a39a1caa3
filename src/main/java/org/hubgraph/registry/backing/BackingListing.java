package org.hubgraph.registry.backing;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.value.PartialDate;

/**
 * The arguments of a list of backings.
 *
 * @param asOf only backings that may be in force on this date; null for all
 * @param kinds only backings of one of these kinds; null or empty for all
 * @param orderBy null or empty for the earliest commitment first
 */
record BackingListing(PartialDate asOf, List<BackingKind> kinds, List<BackingOrder> orderBy) {

    /** @param parent the path of the backer or the beneficiary that the backings belong to */
    Listing below(String name, String parent) {
        return new Listing(name, List.of("Backing b"), "Backing b", parent, condition(), order());
    }

    private Condition condition() {
        var condition = DatedRelation.holdsOn("b", asOf);
        if (asOf != null) {
            condition = condition.and(Condition.anyOf(
                    List.of(Condition.of("b.committedOn is null"), DateConditions.mayBeUntil("b.committedOn", asOf))));
        }
        return condition.and(Condition.inIfAny("b.kind", kinds));
    }

    private Order order() {
        var earliest = SortKeys.date("COMMITTED_ON", "b.committedOn", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, BackingOrder::key, earliest), "b.key");
    }
}
