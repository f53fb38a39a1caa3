/**
 * Queries on standbys. One PostgreSQL server, the primary, is written to; the standbys replay its log and are
 * read-only. Mutations never use it.
 *
 * <p>A standby is always slightly late. The response to a mutation contains the log position of its commit and the
 * latest write that was visible ({@link org.hubgraph.database.replica.WritePosition}). A query that sends them runs on a
 * replica only if the replica has replayed that position and shows that write. The check uses the connection that then
 * reads, in a separate transaction before the snapshot is taken: a snapshot taken first could lack writes that are
 * replayed before the check.
 *
 * <p>There may be several hosts ({@link org.hubgraph.database.replica.ReplicaNode}), the primary among them. Their roles
 * are checked every second, so that none depends on the configuration: a standby that is promoted receives no more
 * queries, and a server that becomes a standby does. If another server has become the primary, which its higher timeline
 * shows, all connections to the earlier one are closed ({@code database.session.PrimaryTimeline}): it may be frozen, or
 * still accept writes that will be lost. A query whose position is of a higher timeline than this server has seen waits
 * until its primary was found ({@link org.hubgraph.database.replica.PrimaryWait}).
 *
 * <p>The stream of {@code changes} has no gaps on a standby either. It is read up to the oldest running transaction
 * ({@code pg_snapshot_xmin}). A standby regards all transaction ids up to the largest in the log as running until it
 * has replayed their ends, so no smaller id commits later there.
 *
 * <p>If a query fails on a replica for any reason, it is run on the primary from the beginning, because nothing has
 * been sent yet. Likewise, a query is run on a replica if the primary does not respond to it
 * ({@link org.hubgraph.database.replica.PrimarySilent}).
 */
package org.hubgraph.database.replica;
