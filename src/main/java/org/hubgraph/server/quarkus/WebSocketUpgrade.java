package org.hubgraph.server.quarkus;

import java.lang.reflect.Method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that has become a WebSocket. Quarkus regards a request as done when its response ends, which a WebSocket's
 * never does. Each WebSocket, even one closed long ago, would then delay a shutdown by the whole {@code
 * quarkus.shutdown.timeout}. Quarkus 3.33 has no public API to mark such a request as done.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
public final class WebSocketUpgrade {
    private static final Method DONE = method();

    private final QuarkusRequestWrapper request;

    /** @param request the request of the handshake */
    public WebSocketUpgrade(HttpServerRequest request) {
        // If a shutdown does not wait for requests, Quarkus does not count them.
        boolean counted = request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) != null;
        this.request = counted ? QuarkusRequestWrapper.get(request) : null;
    }

    /** Marks the request as done: a shutdown need not wait for it. */
    public void done() {
        if (request == null) {
            return;
        }
        try {
            DONE.invoke(request);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Method method() {
        try {
            var done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            return done;
        } catch (NoSuchMethodException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
