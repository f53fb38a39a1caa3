package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Takes the reckoned objects of the operation from the client's quota of this minute. Those of a cached response count too, so
 * that what a client may ask for does not depend on others.
 */
@Singleton
class QuotaStage implements Stage {

    /** @throws org.hubgraph.failure.LimitExceeded if there are not as many left */
    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        operation.caller().quota().takeObjects(operation.prepared().cost());
        return next.handle(operation);
    }
}
