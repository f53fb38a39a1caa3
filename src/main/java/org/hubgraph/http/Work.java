package org.hubgraph.http;

import org.hubgraph.execution.Cancellation;
import org.hubgraph.execution.Execution.Prepared;

/**
 * An operation that may be run, and for whom.
 *
 * @param post whether it came by POST: the answer to a GET is for caches, so it has nothing of the client in it
 * @param observation is told what it takes
 * @param cancellation ends it
 */
record Work(Prepared prepared, boolean post, Caller caller, Observation observation, Cancellation cancellation) {
    boolean isMutation() {
        return prepared.plan().isMutation();
    }
}
