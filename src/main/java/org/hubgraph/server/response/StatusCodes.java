package org.hubgraph.server.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which status codes tell apart what the specification leaves open. */
@ConfigMapping(prefix = "hubgraph.status-codes")
public interface StatusCodes {
    /**
     * True for those of the newest draft of GraphQL over HTTP: 422 for a request that is well-formed JSON or a document
     * without syntax errors, but is otherwise invalid; 294 for a response with data and errors, as {@code
     * application/graphql-response+json}.
     */
    @WithDefault("false")
    boolean draft();
}
