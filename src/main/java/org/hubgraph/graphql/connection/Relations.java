package org.hubgraph.graphql.connection;

/**
 * The relations between the objects that have a list and the nodes of the list. A list has one edge for each node; the
 * edge has all relations of this listing between the two.
 *
 * @param listing the relations below the objects that have the list; it selects one entity, the relation
 * @param node the path of the node's primary key
 */
public record Relations(Listing listing, String node) {
    /** The most relations that an edge returns. */
    public static final int MOST = 100;
    /** The relations of an edge that the cost of an operation assumes: most nodes have one. */
    public static final int ASSUMED = 2;
}
