package org.hubgraph.server.quarkus;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Authenticates when this server wants it, not when Quarkus does: only for requests that have credentials. */
@ApplicationScoped
public class Authentication {
    private final HttpAuthenticator authenticator;

    Authentication(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Waits for the result. Throws what Quarkus's mechanisms throw for wrong credentials.
     *
     * @return null if no mechanism recognises the credentials
     */
    public SecurityIdentity authenticate(RoutingContext context, Duration patience) {
        return authenticator.attemptAuthentication(context).await().atMost(patience);
    }

    /** On worker threads, Quarkus looks up the identity here. Vert.x 5 will have another API. */
    @SuppressWarnings("deprecation")
    public static void remember(SecurityIdentity identity, RoutingContext context) {
        context.setUser(new QuarkusHttpUser(identity));
    }
}
