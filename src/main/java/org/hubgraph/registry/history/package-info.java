/**
 * The history of the registry: actor, time and reason of each change, and the values before and after it.
 *
 * <p>A change writes two records in its own transaction, so that they exist if and only if the change was committed.
 * Hibernate Envers stores every state of every object in {@code <table>_history}. In addition, there is a row of
 * {@link org.hubgraph.registry.history.Change} for each object that a transaction changed. These rows are the list that
 * clients page through, for one object ({@code history}) or for all ({@code changes}), and the outbox that subscribers
 * follow.
 *
 * <p>A client follows changes by requesting those after a cursor. A change must therefore never appear before a cursor
 * that was already returned. Numbers assigned before the commit do not guarantee this: one transaction may take number
 * 7, and another one take 8 and commit first. On PostgreSQL a change has the number of its transaction and becomes
 * visible when no older transaction is running ({@code pg_snapshot_xmin}), so that no transaction waits for another. H2
 * runs in a single process, where transactions commit one at a time from the assignment of the number.
 */
package org.hubgraph.registry.history;
