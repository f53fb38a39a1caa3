package org.hubgraph.server.request;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.quarkus.Authentication;

/**
 * Authenticates callers by the header {@code Authorization}: users of this server (Basic, RFC 7617), or of an OpenID
 * Connect provider (Bearer, RFC 6750). A request without the header is anonymous and costs nothing here.
 */
@Singleton
public class Identities {
    private static final String BASIC = "Basic realm=\"hubgraph\", charset=\"UTF-8\"";

    private final Authentication authentication;
    private final CurrentIdentityAssociation current;
    private final Duration patience;
    private final String challenge;

    Identities(
            Authentication authentication,
            CurrentIdentityAssociation current,
            Limits limits,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.authentication = authentication;
        this.current = current;
        this.patience = Duration.ofMillis(limits.requestMilliseconds());
        this.challenge = tokens ? "Bearer realm=\"hubgraph\", " + BASIC : BASIC;
    }

    /**
     * Authenticates a request. Blocks if the provider's keys have to be fetched.
     *
     * @return null if there are no credentials
     * @throws Unauthenticated if the credentials are wrong or expired, even if the operation needs none: otherwise a
     *     client could wrongly assume that it is signed in
     */
    public SecurityIdentity of(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        var identity = authenticated(context);
        if (identity == null || identity.isAnonymous()) {
            throw wrong();
        }
        Authentication.remember(identity, context);
        return identity;
    }

    /**
     * As {@link #of(RoutingContext)}, for credentials that arrive after the request and replace those of its header.
     *
     * @param credentials a value for that header; null to use the request's own
     */
    public SecurityIdentity of(RoutingContext context, String credentials) {
        if (credentials != null) {
            try {
                context.request().headers().set(HttpHeaders.AUTHORIZATION, credentials);
            } catch (IllegalArgumentException malformed) {
                // It has characters that no header has.
                throw wrong();
            }
        }
        return of(context);
    }

    private SecurityIdentity authenticated(RoutingContext context) {
        try {
            return authentication.authenticate(context, patience);
        } catch (AuthenticationFailedException | AuthenticationCompletionException | IllegalArgumentException refused) {
            throw wrong();
        }
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated("The credentials in the header Authorization are wrong or expired.");
    }

    /** Sets the identity of the active request context, for resolvers and the code that they call. */
    public void use(SecurityIdentity identity) {
        if (identity != null) {
            current.setIdentity(identity);
        }
    }

    /** The accepted kinds of credentials, for the header {@code WWW-Authenticate} (RFC 9110, section 11.6.1). */
    public String challenge() {
        return challenge;
    }
}
