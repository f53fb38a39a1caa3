package org.hubgraph.server.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.quarkus.ShutdownState;

/**
 * The time between SIGTERM and shutdown. Readiness checks fail and requests are still processed. Each response asks its
 * client to use another connection, so that no request is sent on one that is about to be closed.
 */
@ApplicationScoped
public class Draining {
    /** Runs after the handler of request ids and before those that send a response. */
    private static final int EARLY = -999;
    /** Announces that all streams in flight will get a response (RFC 9113, section 6.8). */
    private static final int ALL_STREAMS = Integer.MAX_VALUE;

    private static final long NO_ERROR = 0;

    private final ShutdownState shutdown;

    Draining(ShutdownState shutdown) {
        this.shutdown = shutdown;
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

    /** Whether the shutdown has begun. */
    public boolean hasBegun() {
        return shutdown.hasBegun();
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
