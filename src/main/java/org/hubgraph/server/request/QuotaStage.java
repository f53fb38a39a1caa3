package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Takes the estimated objects of the operation from the client's quota. The objects of a cached response count too, so
 * that a client's quota does not depend on other clients' queries.
 */
@Singleton
class QuotaStage implements Stage {

    /** @throws org.hubgraph.failure.LimitExceeded if the quota has too few left */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        operation.caller().quota().takeObjects(operation.prepared().cost());
        return next.handle(operation);
    }
}
