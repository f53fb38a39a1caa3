/**
 * Connections to the database that are not the pool's, for what must neither wait for requests nor make them wait, or reads
 * elsewhere; and the session of a request on one of them.
 */
package org.hubgraph.database.session;
