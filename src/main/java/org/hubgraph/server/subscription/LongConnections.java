package org.hubgraph.server.subscription;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.observability.Draining;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Limits the connections that stay open for subscriptions, and dismisses all of them at shutdown. They are dismissed at
 * the end of the shutdown delay, when load balancers have noticed the shutdown, so that clients that reconnect at once
 * reach another server.
 */
@ApplicationScoped
public class LongConnections {
    private static final long CHECK_MILLISECONDS = 200;

    private final ConcurrentHashMap<String, Integer> byClient = new ConcurrentHashMap<>();
    private final Set<Place> taken = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final Draining draining;
    private final Limits limits;
    private final Duration delay;
    private volatile boolean stopping;
    /** Guarded by this object. */
    private boolean watching;

    LongConnections(
            Vertx vertx,
            Draining draining,
            Limits limits,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.vertx = vertx;
        this.draining = draining;
        this.limits = limits;
        this.delay = delay;
    }

    /** A permit for one long-lived connection. */
    public final class Place {
        private final String client;
        private final Runnable dismiss;

        private Place(String client, Runnable dismiss) {
            this.client = client;
            this.dismiss = dismiss;
        }

        /** Returns the permit when the connection is closed. */
        public void leave() {
            if (taken.remove(this)) {
                LongConnections.this.leave(client);
            }
        }
    }

    /**
     * @param dismiss asks the client to reconnect elsewhere; called on any thread, possibly more than once
     * @throws Refused above {@link Limits#serverConnections()} or {@link Limits#clientConnections()}
     */
    public Place take(String client, Runnable dismiss) throws Refused {
        if (taken.size() >= limits.serverConnections()) {
            throw refused(
                    503,
                    "server-connections",
                    "This server has reached its limit of long-lived connections",
                    limits.serverConnections(),
                    "Try another server, or try again later.");
        }
        if (byClient.merge(client, 1, Integer::sum) > limits.clientConnections()) {
            leave(client);
            throw refused(
                    429,
                    "client-connections",
                    "This client has reached its limit of long-lived connections",
                    limits.clientConnections(),
                    "Close one, or use one WebSocket for several subscriptions.");
        }
        var place = new Place(client, dismiss);
        taken.add(place);
        watch();
        if (stopping) {
            dismiss.run();
        }
        return place;
    }

    private static Refused refused(int status, String limit, String actual, int allowed, String advice) {
        return new Refused(GraphQLResponse.refusal(status, new LimitExceeded(limit, actual, allowed, advice)));
    }

    private void leave(String client) {
        byClient.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
    }

    private synchronized void watch() {
        if (!watching) {
            watching = true;
            vertx.setPeriodic(CHECK_MILLISECONDS, this::check);
        }
    }

    private void check(long timer) {
        if (draining.hasBegun()) {
            vertx.cancelTimer(timer);
            vertx.setTimer(Math.max(1, delay.toMillis()), over -> dismissAll());
        }
    }

    /** Dismisses all connections if the shutdown has no delay, as in dev mode. */
    void stop(@Observes ShutdownEvent event) {
        dismissAll();
    }

    private void dismissAll() {
        stopping = true;
        for (var place : taken) {
            place.dismiss.run();
        }
    }
}
