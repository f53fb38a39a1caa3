package org.hubgraph.server.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.smallrye.health.runtime.ShutdownReadinessCheck;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * The time between a SIGTERM and the end. Whoever asks for readiness hears no, requests are answered as before, and each
 * answer asks its client to come back on another connection, so that none sends a request into one that is about to be closed.
 */
@ApplicationScoped
public class Draining {
    /** Behind the request's id, ahead of all that answers. */
    private static final int EARLY = -999;
    /** Streams that are on their way are answered too (RFC 9113, section 6.8). */
    private static final int ALL_STREAMS = Integer.MAX_VALUE;

    private static final long NO_ERROR = 0;

    private final ShutdownReadinessCheck quarkus;

    /** @param quarkus all that is told when a stop begins */
    Draining(@Readiness ShutdownReadinessCheck quarkus) {
        this.quarkus = quarkus;
    }

    void add(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            context.addHeadersEndHandler(answering -> {
                if (hasBegun()) {
                    dismiss(context);
                }
            });
            context.next();
        });
    }

    public boolean hasBegun() {
        return quarkus.call().getStatus() == Status.DOWN;
    }

    private static void dismiss(RoutingContext context) {
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            context.addEndHandler(ended -> request.connection().goAway(NO_ERROR, ALL_STREAMS));
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }
}
