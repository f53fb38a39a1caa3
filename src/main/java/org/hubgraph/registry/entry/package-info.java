/**
 * What hubs, tenants, people and funds have in common: slugs, names, external ids, global ids, {@code node(id:)}, and
 * the superclasses of entities. Start with {@link org.hubgraph.registry.entry.RegistryEntry}. {@link
 * org.hubgraph.registry.entry.Lookups} finds objects in the present and in past states.
 *
 * <p>{@link org.hubgraph.registry.entry.AsKnownAt} reads a past state by replacing the names of tables in the SQL that
 * Hibernate generates. The alternative is a schema {@code past} with a view of each history under the name of its
 * table: the view compares revisions with a setting of the connection, and the search path selects the schema. Small
 * examples on H2 2.4 (a user variable) and PostgreSQL 15 ({@code current_setting}) return the right states, also from
 * prepared statements, use the primary key of the history, and refuse tables without a view. It is not used so far
 * because it costs:
 *
 * <ul>
 *   <li>statements: on PostgreSQL the statement that finds the revision can also set the path, but one more is needed
 *       when the subtree ends; on H2 one more at each end;
 *   <li>a reset on every exit: on H2 a rollback does not restore the schema, so that a connection could return to the
 *       pool and read the past for the next request;
 *   <li>migrations: PostgreSQL refuses to drop a column that a view uses or to change its type, so that such a
 *       migration must drop and create the view.
 * </ul>
 */
package org.hubgraph.registry.entry;
