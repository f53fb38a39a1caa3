package org.hubgraph.server.subscription;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.request.Transport;

/** What Vert.x is told of WebSockets before the first one opens. */
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {
    private final Limits limits;

    SocketOptions(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(Transport.SUBPROTOCOL))
                .setMaxWebSocketFrameSize(limits.requestBodyBytes())
                .setMaxWebSocketMessageSize(limits.requestBodyBytes())
                // What is small when it comes may be large when it is unpacked, and nothing would bound it.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
