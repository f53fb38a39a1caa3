package org.hubgraph.server.http;

import java.lang.reflect.Field;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;

/**
 * Observes each accepted connection before any other handler does. Vert.x 4 reports a connection only after its first
 * complete request, and gives no public access to the channel that it listens on.
 */
@Sharable
@RegisterForReflection(targets = TCPServerBase.class)
final class Listener extends ChannelInboundHandlerAdapter {
    private static final String NAME = "connection-listener";
    private static final Field BOUND = bound();

    private final Connections connections;

    private Listener(Connections connections) {
        this.connections = connections;
    }

    /** Watches all servers that are listening; a server already watched is not watched twice. */
    static void watch(VertxInternal vertx, Connections connections) {
        for (var server : vertx.sharedHttpServers().values()) {
            channel(server).onSuccess(channel -> channel.eventLoop().execute(() -> {
                if (channel.pipeline().get(NAME) == null) {
                    channel.pipeline().addFirst(NAME, new Listener(connections));
                }
            }));
        }
    }

    @SuppressWarnings("unchecked")
    private static Future<Channel> channel(TCPServerBase server) {
        try {
            return (Future<Channel>) BOUND.get(server);
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel connection) {
            connections.opened(connection);
        }
        context.fireChannelRead(accepted);
    }

    private static Field bound() {
        try {
            var field = TCPServerBase.class.getDeclaredField("bindFuture");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
