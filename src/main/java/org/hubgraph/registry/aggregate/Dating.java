package org.hubgraph.registry.aggregate;

import org.hubgraph.graphql.connection.Listing;

/**
 * The relations that say when the rows of a list are in force.
 *
 * @param alias of the {@link org.hubgraph.registry.entry.DatedRelation}
 * @param counted the path of the primary key of the counted object, of which several relations may be in force at once
 * @param listing all relations that lead to the objects of the list, with the same alias and the aliases of the list;
 *     null if the rows of the list are the relations
 */
public record Dating(String alias, String counted, Listing listing) {}
