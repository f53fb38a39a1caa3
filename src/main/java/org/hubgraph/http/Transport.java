package org.hubgraph.http;

import org.hubgraph.execution.Plan;
import org.hubgraph.failure.Invalid;
import org.hubgraph.http.RequestRun.Refused;

/** The way on which a request came, and its answer goes back. */
enum Transport {
    /** Its answer is for caches, so it has nothing of the client in it. */
    GET,
    POST;

    boolean isForCaches() {
        return this == GET;
    }

    /** @throws Refused for an operation of a kind that does not come this way */
    void check(Plan plan) throws Refused {
        if (plan.isMutation() && this == GET) {
            throw new Refused(Answer.refusal(405, new Invalid("A mutation is sent by POST.")));
        }
    }
}
