/**
 * The version of the registry: a text that is the same exactly as long as what the registry holds is the same.
 *
 * <p>Every statement that changes a table of the registry fires a trigger, whoever sent it, and in the transaction of the
 * statement there is then a row of {@code registry_write}. Rows are added and never changed, so that no writer waits for
 * another, and whoever sees what a transaction has written sees its row: the version is made from the rows that a snapshot
 * shows.
 *
 * <p>Not seen by triggers are changes of the tables themselves, which only migrations make, and writes with triggers turned
 * off ({@code session_replication_role}, {@code pg_restore --disable-triggers}). On PostgreSQL each start of a server makes
 * a new version, and on H2 each start is the beginning of new ones.
 */
package org.hubgraph.database.version;
