/**
 * Relay connections over keyset pages. {@link org.hubgraph.graphql.connection.Pages} reads one page of every parent of a
 * level in one SQL statement; {@link org.hubgraph.graphql.connection.Cursor} is the position of a row in its order.
 */
package org.hubgraph.graphql.connection;
