package org.hubgraph.server.http;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.response.StatusCodes;

/** The dependencies shared by all exchanges at {@code /graphql}. */
@Singleton
public class Exchanges {
    private final Quotas quotas;
    private final RequestMetrics metrics;
    private final ByteBudgets budgets;
    private final Limits limits;

    private final StatusCodes statusCodes;
    private final Compression compression;

    Exchanges(
            Quotas quotas,
            RequestMetrics metrics,
            ByteBudgets budgets,
            Limits limits,
            StatusCodes statusCodes,
            Compression compression) {
        this.quotas = quotas;
        this.metrics = metrics;
        this.budgets = budgets;
        this.limits = limits;
        this.statusCodes = statusCodes;
        this.compression = compression;
    }

    /** Begins an exchange. Called on the event loop of the request. */
    public Exchange begin(RoutingContext context) {
        return new Exchange(context, this, quotas.of(context.request()), metrics.begin());
    }

    StatusCodes statusCodes() {
        return statusCodes;
    }

    Compression compression() {
        return compression;
    }

    ByteBudgets budgets() {
        return budgets;
    }

    /** The memory budget of responses that wait for their clients. */
    ByteBudget waiting() {
        return budgets.waiting();
    }

    /** How many milliseconds a client may read nothing of a waiting response. */
    long patience() {
        return limits.stalledMilliseconds();
    }
}
