package org.hubgraph.server.subscription;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Forbidden;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Refused;

/** Opens WebSockets at {@code /graphql}: checks the origin and the number of connections, and performs the handshake. */
@ApplicationScoped
public class SocketOpening {
    private final LongConnections connections;
    private final SocketDependencies shared;
    private final boolean crossOrigin;

    /**
     * @param crossOrigin whether Quarkus has checked the header {@code Origin} and refused origins that are not allowed
     */
    SocketOpening(
            LongConnections connections,
            SocketDependencies shared,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean crossOrigin) {
        this.connections = connections;
        this.shared = shared;
        this.crossOrigin = crossOrigin;
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
        var socket = new GraphQLSocket(shared, context);
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
            // Requests of HTTP/1.0 may come without one.
            var own = request.authority();
            return authority != null && own != null && authority.equalsIgnoreCase(own.toString());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
