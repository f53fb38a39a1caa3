/**
 * Queries on a standby. One PostgreSQL server, the primary, is written to; the standby replays its log and is
 * read-only. Mutations never use it.
 *
 * <p>A standby is always slightly late. The response to a mutation contains the log position of its commit ({@link
 * org.hubgraph.database.replica.LogPosition}). A query that sends this position runs on the replica only if the replica
 * has replayed it. The check uses the connection that then reads, in a separate transaction before the snapshot is
 * taken: a snapshot taken first could lack writes that are replayed before the check.
 *
 * <p>The stream of {@code changes} has no gaps on a standby either. It is read up to the oldest running transaction
 * ({@code pg_snapshot_xmin}). A standby regards all transaction ids up to the largest in the log as running until it
 * has replayed their ends, so no smaller id commits later there.
 *
 * <p>If a query fails on the replica for any reason, it is run on the primary from the beginning, because nothing has
 * been sent yet.
 */
package org.hubgraph.database.replica;
