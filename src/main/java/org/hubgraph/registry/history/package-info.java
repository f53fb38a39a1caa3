/**
 * What became of the registry: who changed what, when, why, and from what to what.
 *
 * <p>Two things are written in the transaction of a change, so that they are there exactly if it is. Hibernate Envers keeps
 * every state of every object in {@code <table>_history}. Beside it there is one row of {@link
 * org.hubgraph.registry.history.Change} for each object that a transaction touched: it is the list that clients page through, of
 * one object ({@code history}) or of all ({@code changes}), and the outbox that they follow.
 *
 * <p>Following means to ask for what lies behind a cursor, so a change must never appear behind one that was read already.
 * Numbers that are given out before the commit cannot promise that: a transaction may take number 7, another 8 and commit
 * first. On PostgreSQL a change has the number of its transaction, and is shown once no older transaction is running
 * ({@code pg_snapshot_xmin}): nobody waits for anybody. H2 is one process,
 * which commits one transaction after the other there, from its number on.
 */
package org.hubgraph.registry.history;
