package org.hubgraph.server.list;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.limit.Limits;
import org.hubgraph.limit.ListFileLimits;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.Stages;

/**
 * Sends all rows of a list as a file. The first page is read before the response begins, so that its errors are normal
 * responses. If a later page fails, the connection is closed before the end of the file.
 */
@ApplicationScoped
public class ListFiles {
    private final Execution execution;
    private final Stages stages;
    private final OpenFiles open;
    private final Deadlines deadlines;
    private final ByteBudgets budgets;
    private final Limits limits;
    private final ListFileLimits fileLimits;
    private final Vertx vertx;

    ListFiles(
            Execution execution,
            Stages stages,
            OpenFiles open,
            Deadlines deadlines,
            ByteBudgets budgets,
            Limits limits,
            ListFileLimits fileLimits,
            Vertx vertx) {
        this.execution = execution;
        this.stages = stages;
        this.open = open;
        this.deadlines = deadlines;
        this.budgets = budgets;
        this.limits = limits;
        this.fileLimits = fileLimits;
        this.vertx = vertx;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    ByteBudgets budgets() {
        return budgets;
    }

    int stalledMilliseconds() {
        return limits.stalledMilliseconds();
    }

    int seconds() {
        return fileLimits.seconds();
    }

    Vertx vertx() {
        return vertx;
    }

    /**
     * Begins to send a file. Called on a thread that may block; the rest of the file follows after this returns.
     *
     * @param admitted a valid operation
     * @throws Refused if it is not one root list, if the first page has errors, or above a limit
     */
    public void send(
            RoutingContext context, Admitted admitted, ListFormat format, Caller caller, Cancellation cancellation)
            throws Refused {
        var exchange = Exchange.of(context);
        var leave = open.take(exchange.client());
        boolean handedOver = false;
        try {
            var pages = new FilePages(execution, stages, fileLimits, limits.pageEdges(), exchange, caller, admitted);
            List<JsonNode> first = pages.next(cancellation);
            var rows = Rows.of(format, pages.columns(), pages.name());
            var delivery = new FileDelivery(this, context, exchange, format, pages, rows, leave);
            byte[] piece = delivery.written(first);
            Vertx.currentContext().runOnContext(now -> delivery.begin(piece));
            handedOver = true;
        } finally {
            if (!handedOver) {
                leave.run();
            }
        }
    }
}
