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
 * Assigns an id to each request when it arrives: the value of {@code X-Request-Id} that its client or a proxy has sent,
 * or a new one. The id is in the response header of the same name, in each error, and in each log line of the request.
 */
@ApplicationScoped
public class RequestIds {
    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    /**
     * The key in the log context. Quarkus stores that context with the request rather than the thread, so the entry
     * ends with the request.
     */
    private static final String KEY = "requestId";
    /** Ids that are short and need no escaping anywhere: UUIDs, Base64, "Root=1-67891233-abcdef". */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");
    /** Runs first, so that every log line of the request has the id. */
    private static final int FIRST = -1_000;

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(RequestIds::begin);
    }

    /** The id of the request that this thread works for; null if there is none. */
    public static String current() {
        return (String) MDC.get(KEY);
    }

    /** Sets the id on another Vert.x context that works for the same request. */
    public static void goOn(String id) {
        MDC.put(KEY, id);
    }

    private static void begin(RoutingContext context) {
        String id = idOf(context.request().getHeader(HEADER));
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** Runs an action for a request that is refused before it has begun. */
    public static void during(String id, Runnable work) {
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    /**
     * @param sent the value of the header; null if it is missing
     * @return the value, or a new id if it is missing or unsafe
     */
    public static String idOf(String sent) {
        return sent != null && SAFE.matcher(sent).matches() ? sent : made();
    }

    /** Unique, but not secret: secure randomness would be slower, and threads would contend for it. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
