package org.hubgraph.server.subscription;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.request.Transport;

/** The WebSocket options of the Vert.x server. */
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
                // A small compressed message may be large when decompressed, and no limit would apply.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
