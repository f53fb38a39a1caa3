package org.hubgraph.server.quarkus;

import java.net.URL;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.netty.channel.Channel;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The internals of Quarkus and Vert.x that this package depends on still exist. What they do is tested where they are used:
 * {@code ConnectionLimitsTest}, {@code UnreadResponsesTest}, {@code ShutdownIT}, {@code RightsTest}, {@code TokensTest}.
 */
@QuarkusTest
class InternalsTest {
    @TestHTTPResource
    URL address;

    @Inject
    Vertx vertx;

    @Inject
    ShutdownState shutdown;

    @Test
    void theChannelOfTheServerIsTheOneThatListens() throws Exception {
        var found = new CompletableFuture<Channel>();

        ListeningChannels.forEach((VertxInternal) vertx, found::complete);

        var channel = found.get(30, TimeUnit.SECONDS);
        assertTrue(channel.localAddress().toString().endsWith(":" + address.getPort()), channel::toString);
    }

    @Test
    void aRequestCanBeMarkedAsDone() throws Exception {
        assertEquals(
                void.class,
                QuarkusRequestWrapper.class.getDeclaredMethod("done").getReturnType());
    }

    @Test
    void noShutdownHasBegun() {
        assertFalse(shutdown.hasBegun());
    }
}
