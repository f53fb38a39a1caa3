package org.hubgraph.server.request;

import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.observability.Observation;

/**
 * An operation that may be run, and for whom.
 *
 * @param isForCaches whether the answer is for caches, so that it has nothing of the client in it
 * @param observation is told what it takes
 * @param cancellation ends it
 */
record Work(Prepared prepared, boolean isForCaches, Caller caller, Observation observation, Cancellation cancellation) {
    boolean isMutation() {
        return prepared.plan().isMutation();
    }

    /** What was reckoned is paid for already; if more came, the rest is due. */
    void chargeObjects(long count) {
        caller.quota().chargeObjects(Math.max(0, count - prepared.cost()));
    }
}
