package org.hubgraph.server.http;

import java.util.Optional;

import jakarta.inject.Inject;

import io.netty.util.concurrent.EventExecutorGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The number of event loops. */
@QuarkusTest
class EventLoopsTest {
    @Inject
    Vertx vertx;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "64, 32"})
    void thereAreHalfAsManyAsProcessors(int processors, int loops) {
        assertEquals(loops, EventLoops.number(processors));
    }

    @Test
    void theServerHasThem() {
        EventExecutorGroup group = ((VertxInternal) vertx).getEventLoopGroup();
        int loops = 0;
        for (var loop : group) {
            assertEquals(group, loop.parent());
            loops++;
        }
        assertEquals(EventLoops.number(Runtime.getRuntime().availableProcessors()), loops);
    }

    @Test
    void aConfiguredNumberIsKept() {
        var options = new VertxOptions().setEventLoopPoolSize(7);

        new EventLoops(Optional.of(7)).accept(options);

        assertEquals(7, options.getEventLoopPoolSize());
    }
}
