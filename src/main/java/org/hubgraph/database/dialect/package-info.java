/**
 * The differences between H2 and PostgreSQL: {@link org.hubgraph.database.dialect.Dialect} has an implementation for
 * each, of which the build contains one. {@link org.hubgraph.database.dialect.SqlStates} classifies their failures.
 * Hibernate's class of the same name is about the SQL that Hibernate generates; this one is about the rest, such as the
 * order of commits.
 *
 * <p>Classes for one database only are beside what they serve: the package {@code database.replica} and {@code
 * registry.history.PostgresqlNotifications}, which {@code ChangeNotifications} uses, for PostgreSQL; {@code
 * database.session.FileCompaction} for H2. Settings and migrations of one database are in {@code src/main/databases}.
 *
 * <p>One query has two forms, chosen by whether the database supports LATERAL: that of {@code
 * graphql.connection.PagesByParent}. It asks Hibernate, because the package {@code graphql} depends on no package of
 * {@code database}.
 */
package org.hubgraph.database.dialect;
