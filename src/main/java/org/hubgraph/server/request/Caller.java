package org.hubgraph.server.request;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.hubgraph.database.replica.WritePosition;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Plan;
import org.hubgraph.server.quota.Quota;

/**
 * The sender of a request.
 *
 * @param identity null if there are no credentials
 * @param quota the client's quota
 * @param idempotencyKey the value of the header {@code Idempotency-Key}; null if there is none
 * @param written the value of the header {@code Hubgraph-Written}, the position that the client must see; null if there
 *     is none
 */
public record Caller(SecurityIdentity identity, Quota quota, String idempotencyKey, String written) {

    /**
     * Checks all root fields before the first of them runs.
     *
     * @throws Unauthenticated if one of them needs a role and there are no credentials
     * @throws Forbidden if one of them needs a role that the caller lacks
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

    /**
     * Identifies the caller uniquely: users of an OpenID Connect provider may have the same names as users of this
     * server.
     */
    String name() {
        if (identity == null) {
            return "";
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : identity.getPrincipal().getName();
    }

    /**
     * The position in the database's log that the client must see; empty if the header is missing.
     *
     * @throws org.hubgraph.failure.Invalid if it is malformed
     */
    Optional<WritePosition> position() {
        return Optional.ofNullable(written).map(WritePosition::of);
    }

    boolean isAnybody() {
        return identity == null;
    }

    /**
     * Everything about the caller that a response may depend on: its name and current roles; empty for an anonymous
     * caller.
     */
    String rights() {
        return identity == null ? "" : name() + " " + new TreeSet<>(identity.getRoles());
    }

    private static String named(Set<String> roles) {
        return "the role " + String.join(" or ", new TreeSet<>(roles));
    }
}
