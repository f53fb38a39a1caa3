/**
 * The registry version: a token that is equal exactly as long as the contents of the registry are unchanged.
 *
 * <p>Every statement that changes a table of the registry, from any client of the database, fires a trigger. The
 * trigger ensures that the transaction of the statement has a row in {@code registry_write}. Rows are only added and
 * never changed, so that writers do not wait for each other. A snapshot that shows the writes of a transaction also
 * shows its row: the version is made from the rows that a snapshot shows.
 *
 * <p>Triggers do not see changes to the tables themselves, which only migrations make, nor writes with triggers
 * disabled ({@code session_replication_role}, {@code pg_restore --disable-triggers}). However, on both databases each
 * start of the server makes a new version: on PostgreSQL of the database server, on H2 of this process.
 */
package org.hubgraph.database.version;
