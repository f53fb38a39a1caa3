/**
 * Queries that a standby of the database answers. One server of PostgreSQL is written to, the primary; another replays its
 * log, and is there for reading: mutations never see it.
 *
 * <p>A standby is always a little behind. The answer to a mutation says where in the log its commit is ({@link
 * org.hubgraph.database.replica.LogPosition}). A query that sends this along is answered by the replica only if it has replayed so
 * much. That is asked on the connection that then reads, in a transaction of its own before the snapshot is taken: a snapshot
 * that is taken first may lack what is replayed before the question.
 *
 * <p>What a client follows ({@code changes}) has no gaps on a standby either. It is shown up to the oldest transaction that
 * is running ({@code pg_snapshot_xmin}); a standby counts as running all numbers up to the largest that it has met in the
 * log, until it meets their ends, so that there too nothing smaller is committed later.
 *
 * <p>Whatever the replica fails with, the primary is asked instead, from the beginning: nothing was sent yet.
 */
package org.hubgraph.database.replica;
