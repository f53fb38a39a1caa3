package org.hubgraph.server.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quotas;

/**
 * Limits the TCP connections per client and per server. A few connections above the limits are accepted in reserve;
 * they receive a response only to health checks.
 */
@ApplicationScoped
class Connections {
    static final int RESERVE_MILLISECONDS = 2_000;
    /** If there are more, the oldest is closed. */
    private static final int MOST_RESERVES = 64;

    private final ConcurrentHashMap<String, Integer> byClient = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    /** Guarded by its own monitor. */
    private final Queue<Channel> reserves = new ArrayDeque<>();

    private final Limits limits;
    private final ByteBudgets budgets;
    private final Quotas quotas;
    private final Vertx vertx;
    private final boolean proxied;

    /**
     * @param proxied whether proxies forward the client's address. Many clients then share the address of one proxy, so
     *     connections are not limited per client.
     */
    Connections(
            Limits limits,
            ByteBudgets budgets,
            Quotas quotas,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean proxied) {
        this.limits = limits;
        this.budgets = budgets;
        this.quotas = quotas;
        this.vertx = vertx;
        this.proxied = proxied;
        Gauge.builder("http.connections", open, AtomicInteger::get)
                .description("Open TCP connections")
                .register(metrics);
    }

    void listening(@ObservesAsync HttpServerStart start) {
        Listener.watch((VertxInternal) vertx, this);
    }

    void listeningWithTls(@ObservesAsync HttpsServerStart start) {
        Listener.watch((VertxInternal) vertx, this);
    }

    /** A permit for one connection. */
    final class Seat {
        private final String client;
        /** The limit that was exceeded; null if none was. */
        private final LimitExceeded above;

        private final HttpResponseStatus status;

        private Seat(String client, LimitExceeded above, HttpResponseStatus status) {
            this.client = client;
            this.above = above;
            this.status = status;
        }

        String client() {
            return client;
        }

        boolean isReserve() {
            return above != null;
        }

        LimitExceeded refusal() {
            return above;
        }

        HttpResponseStatus refusedStatus() {
            return status;
        }
    }

    /** Called once for each new connection, on any thread, before anything is read from it. */
    void opened(Channel connection) {
        String client = client(connection.remoteAddress());
        int all = open.incrementAndGet();
        int ofClient = byClient.merge(client, 1, Integer::sum);
        var seat = seat(client, all, ofClient);
        connection.closeFuture().addListener(closed -> {
            open.decrementAndGet();
            byClient.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
            if (seat.isReserve()) {
                forget(connection);
            }
        });
        connection.pipeline().addFirst(ConnectionGate.NAME, new ConnectionGate(this, seat));
        if (seat.isReserve()) {
            remember(connection);
        }
    }

    private Seat seat(String client, int all, int ofClient) {
        if (all > limits.serverTcpConnections()) {
            var above = new LimitExceeded(
                    "server-tcp-connections",
                    "This server has reached its limit of connections",
                    limits.serverTcpConnections(),
                    "Try another server, or try again later.");
            return new Seat(client, above, HttpResponseStatus.SERVICE_UNAVAILABLE);
        }
        if (!proxied && ofClient > limits.clientTcpConnections()) {
            var above = new LimitExceeded(
                    "client-tcp-connections",
                    "This client has reached its limit of connections",
                    limits.clientTcpConnections(),
                    "Reuse the open ones.");
            return new Seat(client, above, HttpResponseStatus.TOO_MANY_REQUESTS);
        }
        return new Seat(client, null, null);
    }

    private void remember(Channel connection) {
        Channel oldest = null;
        synchronized (reserves) {
            reserves.add(connection);
            if (reserves.size() > MOST_RESERVES) {
                oldest = reserves.remove();
            }
        }
        if (oldest != null) {
            oldest.close();
        }
    }

    private void forget(Channel connection) {
        synchronized (reserves) {
            reserves.remove(connection);
        }
    }

    private static String client(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                ? Quotas.client(internet.getAddress().getHostAddress())
                : String.valueOf(address);
    }

    /** @param target of the request (RFC 9112, section 3.2), whose query does not matter */
    static boolean isForHealth(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.equals("/health") || path.startsWith("/health/");
    }

    /** Counts a refused request in the quota of its client, as any other request. */
    void count(Seat seat) {
        try {
            quotas.of(seat.client()).takeRequest();
        } catch (LimitExceeded none) {
            // Ignored: the request is refused anyway, and its connection closed.
        }
    }

    ByteBudget.Share arriving(String client) {
        return budgets.arriving().share(client);
    }

    /** How long the head of a request may take to arrive. */
    int headMilliseconds() {
        return limits.bodyMilliseconds();
    }
}
