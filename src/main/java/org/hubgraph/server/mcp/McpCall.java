package org.hubgraph.server.mcp;

import io.quarkus.security.identity.SecurityIdentity;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.request.Caller;

/**
 * One request with its caller.
 *
 * @param identity null if there are no credentials
 */
record McpCall(Exchange exchange, SecurityIdentity identity, Cancellation cancellation) {

    Caller caller() {
        var request = exchange.request();
        return new Caller(
                identity, exchange.quota(), request.getHeader("Idempotency-Key"), request.getHeader(Replica.HEADER));
    }

    boolean isSignedIn() {
        return identity != null;
    }
}
