/**
 * Mutations that run once, however often they are sent: the header field {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header). The response is stored in the transaction of the mutation, under a
 * unique key. Therefore it works for several servers on one database, and even if a server is killed.
 */
package org.hubgraph.server.idempotency;
