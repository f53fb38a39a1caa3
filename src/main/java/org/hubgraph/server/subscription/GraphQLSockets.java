package org.hubgraph.server.subscription;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.http.ConnectionGate;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.response.GraphQLResponse;

/** WebSockets at {@code /graphql}: checks the origin, opens them, and has the dependencies that they share. */
@ApplicationScoped
public class GraphQLSockets {
    private final LongConnections connections;

    private final boolean crossOrigin;
    final Subscriptions subscriptions;
    final RequestValidation validation;
    final Stages stages;
    final Identities identities;
    final Deadlines deadlines;
    final RequestMetrics metrics;
    final ByteBudgets budgets;
    final Limits limits;
    final Vertx vertx;
    final Clock clock;

    /**
     * @param crossOrigin whether Quarkus has checked the header {@code Origin} and refused origins that are not allowed
     */
    GraphQLSockets(
            LongConnections connections,
            Subscriptions subscriptions,
            RequestValidation validation,
            Stages stages,
            Identities identities,
            Deadlines deadlines,
            RequestMetrics metrics,
            ByteBudgets budgets,
            Limits limits,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean crossOrigin) {
        this.connections = connections;
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
        this.crossOrigin = crossOrigin;
    }

    /** Creates the message reader of a socket that has just been opened. */
    SocketMessages messages(RoutingContext context, Quota quota, SocketMessages.Socket socket) {
        var gate = ConnectionGate.of(context.request().connection());
        return new SocketMessages(
                socket,
                quota,
                limits.requestBodyBytes(),
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

    /**
     * The value of the member {@code authorization}, whose name is case-insensitive, as that of the header is; null if
     * there is none.
     */
    static String credentials(Map<?, ?> payload) {
        for (var entry : payload.entrySet()) {
            if ("authorization".equalsIgnoreCase((String) entry.getKey()) && entry.getValue() instanceof String value) {
                return value;
            }
        }
        return null;
    }

    /** Whether the request is a WebSocket handshake. */
    public static boolean isAskedFor(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** Opens a WebSocket, or refuses the request because of its origin or the number of connections. */
    public void open(RoutingContext context) {
        var exchange = Exchange.of(context);
        if (!mayCome(context)) {
            exchange.refuse(403, new Forbidden("Pages of this origin must not open a WebSocket on this server."));
            return;
        }
        var socket = new GraphQLSocket(this, context);
        try {
            var place = connections.take(Quotas.client(context.request()), socket::dismiss);
            // If the handshake is invalid, Vert.x sends the response.
            context.request()
                    .toWebSocket()
                    .onSuccess(opened -> socket.begin(opened, place))
                    .onFailure(refused -> place.leave());
        } catch (Refused full) {
            exchange.send(full.response());
        }
    }

    /**
     * Browsers let pages of any origin open a WebSocket and may send stored credentials, so the server must check the
     * origin (RFC 6455, section 10.2). The same origins are allowed as by CORS.
     */
    private boolean mayCome(RoutingContext context) {
        var request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isSame(origin, request)) {
            return true;
        }
        boolean withPassword = request.headers().contains(HttpHeaders.AUTHORIZATION);
        String passwords = context.response().headers().get(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        return crossOrigin && (!withPassword || "true".equals(passwords));
    }

    private static boolean isSame(String origin, HttpServerRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
