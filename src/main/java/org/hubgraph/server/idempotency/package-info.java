/**
 * Mutations that are carried out once, however often they are sent: the header field {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header). The answer is kept in the transaction of the mutation, under a unique key, so
 * that it holds for several servers on one database, and whenever one of them is killed.
 */
package org.hubgraph.server.idempotency;
