package org.hubgraph.server.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The checks for every request, whatever its path: it counts in the quota of its client unless it is a health check,
 * and pages can only be read. Requests to {@code /graphql} are counted by that endpoint.
 */
@ApplicationScoped
class Admission {
    /** Runs after the handlers for every request and before those that send a response. */
    static final int EARLY = -998;

    private final Quotas quotas;
    private final List<String> pages;

    Admission(
            Quotas quotas,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String playground,
            @ConfigProperty(name = "quarkus.micrometer.export.prometheus.path") String metrics) {
        this.quotas = quotas;
        this.pages = List.of("/", playground, metrics, HealthPages.ROOT, Endpoints.SCHEMA);
    }

    void add(@Observes Router router) {
        router.route().order(EARLY).handler(this::admit).failureHandler(this::malformed);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        String path = context.normalizedPath();
        if (path.equals(Endpoints.GRAPHQL)) {
            context.next();
            return;
        }
        if (!HealthPages.isOne(path)) {
            var quota = quotas.of(request);
            try {
                quota.takeRequest();
            } catch (LimitExceeded none) {
                refuse(
                        context,
                        GraphQLResponse.refusal(429, none).with("Retry-After", Long.toString(quota.secondsToWait())));
                return;
            }
        }
        if (isPage(path) && request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            refuse(
                    context,
                    GraphQLResponse.refusal(405, new Invalid("Use GET or HEAD for this path."))
                            .with("Allow", "GET, HEAD"));
            return;
        }
        context.next();
    }

    private boolean isPage(String path) {
        for (String page : pages) {
            if (path.equals(page) || page.length() > 1 && path.startsWith(page + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Refuses requests that cannot be routed. */
    private void malformed(RoutingContext context) {
        if (context.statusCode() == 400 && !context.response().ended()) {
            refuse(context, GraphQLResponse.refusal(400, new Invalid("The request head is malformed.")));
        } else {
            context.next();
        }
    }

    static void refuse(RoutingContext context, GraphQLResponse refusal) {
        var response = context.response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", MediaType.JSON + "; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
        refusal.headers().forEach(response::putHeader);
        response.end(refusal.body());
    }
}
