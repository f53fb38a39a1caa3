package org.hubgraph.server.webhook;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

/**
 * Metrics of deliveries. They name no webhook, because addresses may contain secrets. Registered at start-up, so that the
 * first dead letter is visible as an increase.
 */
@Startup
@ApplicationScoped
class WebhookMetrics {
    private final Counter acknowledged;
    private final Counter failed;
    private final Counter dead;
    private final Timer delay;

    WebhookMetrics(MeterRegistry registry) {
        this.acknowledged = counter(registry, "acknowledged");
        this.failed = counter(registry, "failed");
        this.dead = counter(registry, "dead");
        this.delay = Timer.builder("graphql.webhook.delay")
                .description("Time from a change to the acknowledgement of its delivery")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("graphql.webhook.attempts")
                .description("Attempts to deliver a change, by result")
                .tag("result", result)
                .register(registry);
    }

    void acknowledged(Duration sinceChange) {
        acknowledged.increment();
        delay.record(sinceChange.isNegative() ? Duration.ZERO : sinceChange);
    }

    void failed() {
        failed.increment();
    }

    /** The last attempt failed, too. */
    void died() {
        dead.increment();
    }
}
