package org.hubgraph.server.request;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.Limits;

/**
 * Finds out who asks, by the header {@code Authorization}: a user of ours (Basic, RFC 7617), or one of an OpenID Connect
 * provider (Bearer, RFC 6750). A request without the header is nobody's, and costs nothing here.
 */
@ApplicationScoped
public class Identities {
    private static final String BASIC = "Basic realm=\"hubgraph\", charset=\"UTF-8\"";

    private final HttpAuthenticator authenticator;
    private final CurrentIdentityAssociation current;
    private final Duration patience;
    private final String challenge;

    Identities(
            HttpAuthenticator authenticator,
            CurrentIdentityAssociation current,
            Limits limits,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.authenticator = authenticator;
        this.current = current;
        this.patience = Duration.ofMillis(limits.requestMilliseconds());
        this.challenge = tokens ? "Bearer realm=\"hubgraph\", " + BASIC : BASIC;
    }

    /**
     * Waits for the provider, where its keys are not known yet.
     *
     * @return null without credentials
     * @throws Unauthenticated for credentials that are wrong or out of date: even where none are needed, so that nobody
     *     believes to be known and is not
     */
    public SecurityIdentity of(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        var identity = authenticated(context);
        if (identity == null || identity.isAnonymous()) {
            throw wrong();
        }
        remember(identity, context);
        return identity;
    }

    /**
     * The same for credentials that come after the request, in place of those in its header.
     *
     * @param credentials as that header has them; null for none but its own
     */
    public SecurityIdentity of(RoutingContext context, String credentials) {
        if (credentials != null) {
            context.request().headers().set(HttpHeaders.AUTHORIZATION, credentials);
        }
        return of(context);
    }

    /** Where a thread works for the request, Quarkus looks for the identity there. Vert.x 5 will have another way. */
    @SuppressWarnings("deprecation")
    private static void remember(SecurityIdentity identity, RoutingContext context) {
        context.setUser(new QuarkusHttpUser(identity));
    }

    private SecurityIdentity authenticated(RoutingContext context) {
        try {
            return authenticator.attemptAuthentication(context).await().atMost(patience);
        } catch (AuthenticationFailedException | AuthenticationCompletionException | IllegalArgumentException refused) {
            throw wrong();
        }
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated("The credentials in the header Authorization are wrong, or no longer valid.");
    }

    /** For resolvers, and for all that they call, in the request context that is active. */
    public void use(SecurityIdentity identity) {
        if (identity != null) {
            current.setIdentity(identity);
        }
    }

    /** What credentials are taken, for the header {@code WWW-Authenticate} (RFC 9110, section 11.6.1). */
    public String challenge() {
        return challenge;
    }
}
