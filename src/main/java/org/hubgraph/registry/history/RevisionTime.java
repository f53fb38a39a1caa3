package org.hubgraph.registry.history;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.envers.RevisionListener;

/**
 * Sets the time of a revision to that of its changes, so that a client that requests the registry as of the instant of
 * a change finds the change in it.
 */
@RegisterForReflection
public class RevisionTime implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        ((Revision) revision).at =
                Arc.container().instance(CommitTime.class).get().ofTransaction();
    }
}
