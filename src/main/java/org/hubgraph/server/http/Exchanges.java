package org.hubgraph.server.http;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quotas;

/** What all exchanges at {@code /graphql} have in common. */
@ApplicationScoped
public class Exchanges {
    private final Quotas quotas;
    private final RequestMetrics metrics;
    private final ByteBudgets budgets;
    private final Limits limits;

    Exchanges(Quotas quotas, RequestMetrics metrics, ByteBudgets budgets, Limits limits) {
        this.quotas = quotas;
        this.metrics = metrics;
        this.budgets = budgets;
        this.limits = limits;
    }

    /** Called on the event loop of the request. */
    public Exchange begin(RoutingContext context) {
        return new Exchange(context, this, quotas.of(context.request()), metrics.begin());
    }

    ByteBudgets budgets() {
        return budgets;
    }

    /** Of responses that wait for their clients. */
    ByteBudget waiting() {
        return budgets.waiting();
    }

    /** Milliseconds in which a client has to read something of what waits for it. */
    long patience() {
        return limits.stalledMilliseconds();
    }
}
