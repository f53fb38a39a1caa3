package org.hubgraph.server.request;

import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.document.GraphQLRequest;

/**
 * A request that is valid and that its caller may send.
 *
 * @param document the text of the operation, however the request names it
 */
public record Admitted(GraphQLRequest request, String document, Prepared prepared) {
    public boolean isSubscription() {
        return prepared.plan().isSubscription();
    }
}
