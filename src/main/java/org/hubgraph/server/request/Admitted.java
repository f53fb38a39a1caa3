package org.hubgraph.server.request;

import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.document.GraphQLRequest;

/**
 * A request that is valid and that its caller is allowed to send.
 *
 * @param document the text of the document, even if the request only identifies it
 */
public record Admitted(GraphQLRequest request, String document, Prepared prepared) {
    public boolean isSubscription() {
        return prepared.plan().isSubscription();
    }
}
