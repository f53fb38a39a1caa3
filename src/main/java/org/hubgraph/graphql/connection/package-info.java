/**
 * Relay connections over keyset pages. {@link org.hubgraph.graphql.connection.Pages} reads one page of every parent of a
 * level in one SQL statement; {@link org.hubgraph.graphql.connection.Cursor} is the position of a row in its order.
 * Lists of nodes that have relations with the parent ({@link org.hubgraph.graphql.connection.NodeListing}) have one edge
 * for each node. The relations are read with the pages if possible; otherwise {@link
 * org.hubgraph.graphql.connection.RelationsByEdge} reads those of all edges in one more statement.
 */
package org.hubgraph.graphql.connection;
