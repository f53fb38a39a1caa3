/**
 * The differences between H2 and PostgreSQL: {@link org.hubgraph.database.dialect.Dialect} has an implementation for
 * each, of which the build contains one. {@link org.hubgraph.database.dialect.SqlStates} classifies their failures.
 *
 * <p>One query outside this package has two forms, chosen by whether the database supports LATERAL: {@code
 * graphql.connection.PagesByParent}. Settings and migrations of one database are in {@code src/main/databases}.
 */
package org.hubgraph.database.dialect;
