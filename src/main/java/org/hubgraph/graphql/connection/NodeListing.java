package org.hubgraph.graphql.connection;

import java.util.UUID;
import java.util.function.Function;

/**
 * A list of the nodes that an object has relations with. It has one edge for each node, and the edge has all relations
 * between the two.
 *
 * @param nodes the list, with each node in the row of its first relation
 * @param rows the same list with a row for each relation, which costs less and has the relations as well; null if the
 *     order depends on the relations, because the rows of a node are then not adjacent. It has the alias of the
 *     relations
 * @param relations the relations on the edges
 * @param key returns the primary key of a node
 */
public record NodeListing<N>(Listing nodes, Listing rows, Relations relations, Class<N> type, Function<N, UUID> key) {

    UUID key(Object node) {
        return key.apply(type.cast(node));
    }
}
