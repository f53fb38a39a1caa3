package org.hubgraph.registry.backing;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.value.PartialDate;

/**
 * The arguments of a list of backings.
 *
 * @param asOf only backings that may be in force on this date; null for all
 * @param filter on the alias {@code b}
 * @param orderBy null or empty for the earliest commitment first
 */
record BackingListing(PartialDate asOf, Condition filter, List<BackingOrder> orderBy) {

    /** @param parent the path of the backer or the beneficiary that the backings belong to */
    Listing below(String name, String parent) {
        return listing(name, "Backing b", parent);
    }

    Listing belowHubs(HubScope scope) {
        String from = "Backing b" + scope.join("n", "b.hubKey");
        return listing("Hub.backings", from, scope.owner("n", "b.hubKey")).with(scope.with());
    }

    private Listing listing(String name, String from, String parent) {
        return new Listing(name, List.of("Backing b"), from, parent, condition(), BackingListApi.order(orderBy));
    }

    private Condition condition() {
        var condition = DatedRelation.holdsOn("b", asOf);
        if (asOf != null) {
            condition = condition.and(Condition.anyOf(
                    List.of(Condition.of("b.committedOn is null"), DateConditions.mayBeUntil("b.committedOn", asOf))));
        }
        return condition.and(filter);
    }
}
