package org.hubgraph.server.request;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.hubgraph.database.session.DatabaseSpace;
import org.hubgraph.failure.NoSpace;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/** Refuses mutations while the disk of the database is full. */
@Singleton
class DiskSpaceStage implements Stage {
    private static final Logger LOG = Logger.getLogger(DiskSpaceStage.class);

    private final DatabaseSpace space;

    DiskSpaceStage(DatabaseSpace space) {
        this.space = space;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (space.isShort()) {
            LOG.error("The database disk is full: a mutation was rejected");
            return Outcome.incomplete(GraphQLResponse.refusal(503, new NoSpace()));
        }
        return next.handle(operation);
    }
}
