package org.hubgraph.server.subscription;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The dependencies and metrics that all subscriptions share. Created at start-up, so that the metrics exist before the
 * first subscription.
 */
@Startup
@ApplicationScoped
class Subscriptions {
    private final SubscriptionRun run;
    private final Turns turns;
    private final Deadlines deadlines;
    private final RequestMetrics requests;
    private final int patience;
    private final AtomicInteger open = new AtomicInteger();
    private final Counter responses;
    private final Counter cut;

    Subscriptions(
            SubscriptionRun run,
            Turns turns,
            Deadlines deadlines,
            RequestMetrics requests,
            Limits limits,
            MeterRegistry registry) {
        this.run = run;
        this.turns = turns;
        this.deadlines = deadlines;
        this.requests = requests;
        this.patience = limits.stalledMilliseconds();
        Gauge.builder("graphql.subscriptions", open, AtomicInteger::get)
                .description("Open subscriptions")
                .register(registry);
        this.responses = Counter.builder("graphql.subscription.responses")
                .description("Responses sent to subscribers")
                .register(registry);
        this.cut = Counter.builder("graphql.subscriptions.cut")
                .description("Connections closed because their clients read too slowly")
                .register(registry);
    }

    SubscriptionRun run() {
        return run;
    }

    Turns turns() {
        return turns;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** How long a subscription waits for memory, in milliseconds. */
    int patience() {
        return patience;
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void sent(GraphQLResponse response) {
        responses.increment();
        requests.erred(response);
    }

    void cut() {
        cut.increment();
    }
}
