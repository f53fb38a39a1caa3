package org.hubgraph.server.response;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/**
 * Gives each request its id from its first moment: the one that its client or a proxy has sent in {@code X-Request-Id}, or
 * one of our own. It is in the answer's header of that name, in each error, and in each line that is logged for the request.
 */
@ApplicationScoped
public class RequestIds {
    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    /** In the log's context. Quarkus keeps that with the request and not with a thread, so it ends with the request. */
    private static final String KEY = "requestId";
    /** What is neither long nor in need of escapes, wherever it is written: UUIDs, Base64, "Root=1-67891233-abcdef". */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");
    /** Ahead of all others, so that whatever they log has the id. */
    private static final int FIRST = -1_000;

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(RequestIds::begin);
    }

    /** Of the request that this thread works for; null if for none. */
    public static String current() {
        return (String) MDC.get(KEY);
    }

    /** This is for that request, too, though on another context. */
    public static void goOn(String id) {
        MDC.put(KEY, id);
    }

    private static void begin(RoutingContext context) {
        String id = idOf(context.request().getHeader(HEADER));
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** Does something for a request that is refused before it has begun. */
    public static void during(String id, Runnable work) {
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    /** @param sent null for none */
    public static String idOf(String sent) {
        return sent != null && SAFE.matcher(sent).matches() ? sent : made();
    }

    /** Unique and no secret: secure randomness would take longer, and threads would wait for each other. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
