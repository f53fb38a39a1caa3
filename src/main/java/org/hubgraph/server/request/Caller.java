package org.hubgraph.server.request;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.hubgraph.database.replica.LogPosition;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Plan;
import org.hubgraph.server.quota.Quota;

/**
 * Who sends a request.
 *
 * @param identity null without credentials
 * @param quota what the client may still ask for
 * @param idempotencyKey as the header has it; null without one
 * @param written what the client must see: as the header has it; null without one
 */
public record Caller(SecurityIdentity identity, Quota quota, String idempotencyKey, String written) {

    /**
     * Looks at all fields of the root before the first of them runs.
     *
     * @throws Unauthenticated if one of them needs a role, and nobody knows who asks
     * @throws Forbidden if one of them needs a role that the caller has not
     */
    void check(Plan plan) {
        for (var restriction : plan.restrictions()) {
            if (identity == null) {
                throw new Unauthenticated(restriction.field() + " requires " + named(restriction.roles())
                        + ". Send credentials in the header Authorization.");
            }
            if (restriction.roles().stream().noneMatch(identity::hasRole)) {
                throw new Forbidden(
                        restriction.field() + " requires " + named(restriction.roles()) + ", which you do not have.");
            }
        }
    }

    /** Tells this one from all others: a provider's users may have the names of ours. */
    String name() {
        if (identity == null) {
            return "";
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : identity.getPrincipal().getName();
    }

    /**
     * The position in the database's log that the client must see; empty without the header.
     *
     * @throws org.hubgraph.failure.Invalid for one that is none
     */
    Optional<LogPosition> position() {
        return Optional.ofNullable(written).map(LogPosition::of);
    }

    boolean isAnybody() {
        return identity == null;
    }

    /** All that an answer may depend on: who it is, and the roles of this moment; empty for anybody. */
    String rights() {
        return identity == null ? "" : name() + " " + new TreeSet<>(identity.getRoles());
    }

    private static String named(Set<String> roles) {
        return "the role " + String.join(" or ", new TreeSet<>(roles));
    }
}
