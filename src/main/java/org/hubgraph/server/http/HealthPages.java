package org.hubgraph.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.Json;

import io.quarkus.arc.Arc;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.observability.Draining;

/**
 * The health endpoints, with the results of Quarkus's health extension. The checks run at most five times a second
 * (during a shutdown more often), and once for all concurrent requests: health checks count in no quota, so they must
 * cost almost nothing.
 */
@ApplicationScoped
class HealthPages {
    static final String ROOT = "/health";
    private static final List<String> PATHS = List.of(ROOT, ROOT + "/live", ROOT + "/ready");
    /** Runs after {@link Admission}. */
    private static final int ORDER = Admission.EARLY + 1;

    private static final String CHECKS = "checks";
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final SmallRyeHealthReporter reporter;
    private final Draining draining;

    HealthPages(SmallRyeHealthReporter reporter, Draining draining) {
        this.reporter = reporter;
        this.draining = draining;
    }

    static boolean isOne(String path) {
        return PATHS.contains(path);
    }

    void add(@Observes Router router) {
        List<Supplier<Uni<SmallRyeHealth>>> checks =
                List.of(reporter::getHealthAsync, reporter::getLivenessAsync, reporter::getReadinessAsync);
        for (int i = 0; i < PATHS.size(); i++) {
            var page = new Page(checks.get(i));
            router.route(PATHS.get(i)).order(ORDER).handler(page::respond);
        }
    }

    private record Seen(boolean up, byte[] body, long at) {}

    /** One of the paths. */
    private final class Page {
        private final Supplier<Uni<SmallRyeHealth>> check;
        /** Guarded by this object, as are the two fields below. */
        private final List<Asking> asking = new ArrayList<>();

        private boolean looking;
        private Seen last;

        private record Asking(RoutingContext request, Context context) {}

        Page(Supplier<Uni<SmallRyeHealth>> check) {
            this.check = check;
        }

        void respond(RoutingContext request) {
            Seen fresh;
            synchronized (this) {
                fresh = isFresh() ? last : null;
                if (fresh == null) {
                    asking.add(new Asking(request, Vertx.currentContext()));
                    if (looking) {
                        return;
                    }
                    looking = true;
                }
            }
            if (fresh != null) {
                send(request, fresh);
            } else {
                look();
            }
        }

        private boolean isFresh() {
            return last != null && System.nanoTime() - last.at < FRESH_NANOS && !draining.hasBegun();
        }

        private void look() {
            var requests = Arc.container().requestContext();
            boolean own = !requests.isActive();
            if (own) {
                requests.activate();
            }
            try {
                check.get().subscribe().with(health -> seen(health, null), problem -> seen(null, problem));
            } finally {
                if (own) {
                    requests.deactivate();
                }
            }
        }

        private void seen(SmallRyeHealth health, Throwable problem) {
            Seen now;
            if (problem == null) {
                var body = new ByteArrayOutputStream();
                reporter.reportHealth(body, inOrder(health));
                now = new Seen(!health.isDown(), body.toByteArray(), System.nanoTime());
            } else {
                now = new Seen(
                        false,
                        "{\"status\":\"DOWN\",\"checks\":[]}".getBytes(StandardCharsets.UTF_8),
                        System.nanoTime());
            }
            List<Asking> answered;
            synchronized (this) {
                last = now;
                looking = false;
                answered = List.copyOf(asking);
                asking.clear();
            }
            answered.forEach(one -> one.context.runOnContext(back -> send(one.request, now)));
        }

        /** Sorts the checks by name: the extension's order changes with each start. */
        private static SmallRyeHealth inOrder(SmallRyeHealth health) {
            var checks = new ArrayList<>(health.getPayload().getJsonArray(CHECKS));
            checks.sort(Comparator.comparing(check -> check.asJsonObject().getString("name")));
            return new SmallRyeHealth(Json.createObjectBuilder(health.getPayload())
                    .add(CHECKS, Json.createArrayBuilder(checks))
                    .build());
        }

        private void send(RoutingContext request, Seen seen) {
            var response = request.response();
            if (response.closed() || response.ended()) {
                return;
            }
            response.setStatusCode(seen.up ? 200 : 503)
                    .putHeader("Content-Type", "application/json; charset=UTF-8")
                    .putHeader("Content-Length", Integer.toString(seen.body.length))
                    .putHeader("Cache-Control", "no-store");
            if (request.request().method() == HttpMethod.HEAD) {
                response.end();
            } else {
                response.end(Buffer.buffer(seen.body));
            }
        }
    }
}
