package org.hubgraph.server.http;

import jakarta.inject.Singleton;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compresses responses on the threads that make them: if Netty did so on the event loop, the other connections of that
 * loop would wait.
 */
@Singleton
class Compression {
    /** Of Brotli; Netty's default, too. */
    private static final int QUALITY = 4;

    private final boolean enabled;

    Compression(@ConfigProperty(name = "quarkus.http.enable-compression") boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * The body as its client accepts it; the header {@code Content-Encoding} is set. On the event loop, over HTTP/2, and
     * for a client that accepts none of the codings of {@link ResponseCoding}, the body is returned as it is: Netty
     * compresses it.
     */
    Buffer packed(RoutingContext context, Buffer body) {
        var headers = context.response().headers();
        if (!enabled
                || Context.isOnEventLoopThread()
                || ResponseCoding.isAppliedByNetty(context.request())
                || body.length() == 0
                || headers.contains("Content-Encoding")) {
            return body;
        }
        var coding = ResponseCoding.of(context.request());
        if (coding == ResponseCoding.IDENTITY) {
            return body;
        }
        headers.set("Content-Encoding", coding.toString());
        return Buffer.buffer(coding.pack(body.getBytes(), QUALITY));
    }
}
