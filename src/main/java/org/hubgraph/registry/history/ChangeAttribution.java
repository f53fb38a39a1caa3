package org.hubgraph.registry.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;

import org.hubgraph.registry.change.Authorship;

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
        return cut(identity.get().getPrincipal().getName(), ACTOR_CHARACTERS);
    }

    /** Null if no reason was given. */
    String reason() {
        String reason = isRequest() ? authorship.reason() : null;
        return reason == null ? null : cut(reason, REASON_CHARACTERS);
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }

    /**
     * Cuts a text to the given length in UTF-16 units, but never inside a surrogate pair: no database accepts half of
     * one.
     */
    private static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters);
    }
}
