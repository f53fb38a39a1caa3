package org.hubgraph.server.quarkus;

import java.lang.reflect.Method;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that has become a WebSocket. It has no response that ends, by which Quarkus knows that a request is done: each of
 * them, however long ago it was closed, would make a stop wait for all of its {@code quarkus.shutdown.timeout}. Quarkus 3.33
 * has no public way to tell it.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
public final class WebSocketUpgrade {
    private static final Method DONE = method();

    private final QuarkusRequestWrapper request;

    public WebSocketUpgrade(HttpServerRequest request) {
        // Where a stop waits for no request, nobody counts them.
        boolean counted = request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) != null;
        this.request = counted ? QuarkusRequestWrapper.get(request) : null;
    }

    /** A stop need not wait for it any more. */
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
