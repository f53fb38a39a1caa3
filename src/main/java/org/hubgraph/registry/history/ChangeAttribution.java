package org.hubgraph.registry.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;

import org.hubgraph.registry.change.Authorship;
import org.hubgraph.value.Truncation;

/** The actor and the reason of the current transaction. */
@ApplicationScoped
class ChangeAttribution {
    /** The actor of changes without a client: the server itself, which loads the packaged registry. */
    private static final String SERVER = "hubgraph";

    private static final int ACTOR_CHARACTERS = 200;
    private static final int REASON_CHARACTERS = 4_000;

    private final Instance<SecurityIdentity> identity;
    private final Authorship authorship;

    ChangeAttribution(Instance<SecurityIdentity> identity, Authorship authorship) {
        this.identity = identity;
        this.authorship = authorship;
    }

    String actor() {
        if (!isRequest() || identity.isUnsatisfied() || identity.get().isAnonymous()) {
            return SERVER;
        }
        return Truncation.to(identity.get().getPrincipal().getName(), ACTOR_CHARACTERS);
    }

    /** Null if no reason was given. */
    String reason() {
        String reason = isRequest() ? authorship.reason() : null;
        return reason == null ? null : Truncation.to(reason, REASON_CHARACTERS);
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }
}
