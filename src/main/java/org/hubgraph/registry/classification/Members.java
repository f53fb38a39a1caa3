package org.hubgraph.registry.classification;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.registry.condition.NestedSectors;

/**
 * The hubs or the organisations in sectors.
 *
 * @param entity their type, which has an attribute {@code sectorKeys}
 * @param alias of the entity in conditions and orders
 * @param withDescendants whether those in the sectors inside a sector are included
 */
record Members(String entity, String alias, boolean withDescendants) {
    Listing listing(String name, Condition where, Order order) {
        String members = " join " + entity + " " + alias + " on array_contains(" + alias + ".sectorKeys, d.key)";
        String sectors = withDescendants ? NestedSectors.within("d", "s") : "Sector d join Sector s on s.key = d.key";
        // An entry may be in several sectors inside one: it is listed for the one with the lowest key.
        var first = withDescendants
                ? Condition.of("not exists (select 1 from " + NestedSectors.within("e", "f")
                        + " where f.key = s.key and e.key < d.key and array_contains(" + alias
                        + ".sectorKeys, e.key))")
                : Condition.ALWAYS;
        var listing = new Listing(
                name,
                List.of(entity + " " + alias),
                sectors + members,
                "s.key",
                Condition.allOf(List.of(where, first)),
                order);
        return withDescendants
                ? listing
                : listing.withOfOne(new Listing.OfOne(
                        Condition.of(entity + " " + alias), "array_contains(" + alias + ".sectorKeys, ?)"));
    }
}
