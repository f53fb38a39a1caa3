package org.hubgraph.server.subscription;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.http.ConnectionGate;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * What all WebSockets use: they are not beans, so nothing is injected into them. A singleton has no proxy, so its fields
 * can be read.
 */
@Singleton
class SocketDependencies {
    final Subscriptions subscriptions;
    final RequestValidation validation;
    final Stages stages;
    final Identities identities;
    final Deadlines deadlines;
    final RequestMetrics metrics;
    final ByteBudgets budgets;
    final Limits limits;
    final Vertx vertx;
    private final Clock clock;

    SocketDependencies(
            Subscriptions subscriptions,
            RequestValidation validation,
            Stages stages,
            Identities identities,
            Deadlines deadlines,
            RequestMetrics metrics,
            ByteBudgets budgets,
            Limits limits,
            Vertx vertx,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.validation = validation;
        this.stages = stages;
        this.identities = identities;
        this.deadlines = deadlines;
        this.metrics = metrics;
        this.budgets = budgets;
        this.limits = limits;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Creates the message reader of a socket that has just been opened. */
    SocketMessages messages(RoutingContext context, Quota quota, SocketMessages.Socket socket) {
        var gate = ConnectionGate.of(context.request().connection());
        return new SocketMessages(
                socket,
                quota,
                limits,
                (milliseconds, tick) -> {
                    long timer = vertx.setPeriodic(milliseconds, again -> tick.run());
                    return () -> vertx.cancelTimer(timer);
                },
                gate == null ? null : gate.upgraded(),
                budgets.arriving().share(Exchange.of(context).client()));
    }

    /**
     * Returns the identity if its token has not expired since the socket was opened.
     *
     * @throws Refused if it has expired
     */
    SecurityIdentity inForce(SecurityIdentity identity) throws Refused {
        if (identity != null
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() <= clock.instant().getEpochSecond()) {
            throw new Refused(GraphQLResponse.refusal(
                    401, new Unauthenticated("The token has expired. Open another WebSocket with a new token.")));
        }
        return identity;
    }
}
