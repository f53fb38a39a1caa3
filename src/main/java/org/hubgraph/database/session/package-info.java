/**
 * Connections outside the main pool, for work that must neither wait for requests nor delay them, or that reads another
 * database; and Hibernate sessions on such connections. {@link org.hubgraph.database.session.PrimaryTimeline} keeps
 * connections away from a primary that was replaced; {@link org.hubgraph.database.session.PrimaryReads} ends queries on one
 * that does not respond; {@link org.hubgraph.database.session.TransactionPooling} and
 * {@link org.hubgraph.database.session.PgpoolSettings} find settings that a pooler needs. {@link org.hubgraph.database.session.RowInsertion} inserts many
 * rows over the connection of a session; {@link org.hubgraph.database.session.Updates} sends several statements at once, and
 * {@link org.hubgraph.database.session.LastUpdates} those that precede a commit;
 * {@link org.hubgraph.database.session.FlushListeners} registers what precedes or follows the flushes of sessions; {@link org.hubgraph.database.session.ArrayColumns} reads arrays.
 */
package org.hubgraph.database.session;
