package org.hubgraph.server.http;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As many event loops as half of the processors, unless the number is configured. They only read requests and write
 * responses; everything else is done on other threads. With fewer loops, each finds more to do whenever it wakes up.
 */
@Singleton
class EventLoops implements VertxOptionsCustomizer {
    private static final int PROCESSORS_EACH = 2;

    private final Optional<Integer> configured;

    EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") Optional<Integer> configured) {
        this.configured = configured;
    }

    @Override
    public void accept(VertxOptions options) {
        if (configured.isEmpty()) {
            options.setEventLoopPoolSize(number(Runtime.getRuntime().availableProcessors()));
        }
    }

    static int number(int processors) {
        return Math.max(1, processors / PROCESSORS_EACH);
    }
}
