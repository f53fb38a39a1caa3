package org.hubgraph.registry.history;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.envers.RevisionListener;

/** Gives a revision the time of the changes that it has: who asks for the registry of that instant finds them in it. */
@RegisterForReflection
public class RevisionTime implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        ((Revision) revision).at =
                Arc.container().instance(CommitTime.class).get().ofTransaction();
    }
}
