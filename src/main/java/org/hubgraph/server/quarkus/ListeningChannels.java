package org.hubgraph.server.quarkus;

import java.lang.reflect.Field;
import java.util.function.Consumer;

import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;

/** The channels on which HTTP servers accept connections. Vert.x 4 gives no public access to them. */
@RegisterForReflection(targets = TCPServerBase.class)
public final class ListeningChannels {
    private static final Field BOUND = bound();

    private ListeningChannels() {}

    /** @param action called for each server that is listening, on the event loop of its channel */
    public static void forEach(VertxInternal vertx, Consumer<Channel> action) {
        for (var server : vertx.sharedHttpServers().values()) {
            channel(server).onSuccess(channel -> channel.eventLoop().execute(() -> action.accept(channel)));
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
