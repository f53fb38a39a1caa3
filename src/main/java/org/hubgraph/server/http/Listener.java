package org.hubgraph.server.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxInternal;

import org.hubgraph.server.quarkus.ListeningChannels;

/**
 * Observes each accepted connection before any other handler does. Vert.x 4 reports a connection only after its first
 * complete request.
 */
@Sharable
final class Listener extends ChannelInboundHandlerAdapter {
    private static final String NAME = "connection-listener";

    private final Connections connections;

    private Listener(Connections connections) {
        this.connections = connections;
    }

    /** Watches all servers that are listening; a server already watched is not watched twice. */
    static void watch(VertxInternal vertx, Connections connections) {
        ListeningChannels.forEach(vertx, channel -> {
            if (channel.pipeline().get(NAME) == null) {
                channel.pipeline().addFirst(NAME, new Listener(connections));
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel connection) {
            connections.opened(connection);
        }
        context.fireChannelRead(accepted);
    }
}
