package org.hubgraph.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.NoRequest;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestContext;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Runs the queries of pages as anonymous GET requests to {@code /graphql}: with their quota, their caches, their limits.
 */
@ApplicationScoped
class PageQueries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REHEARSAL = "rehearsal";

    private final RequestValidation validation;
    private final Stages stages;
    private final Quotas quotas;
    private final RequestMetrics metrics;

    PageQueries(RequestValidation validation, Stages stages, Quotas quotas, RequestMetrics metrics) {
        this.validation = validation;
        this.stages = stages;
        this.quotas = quotas;
        this.metrics = metrics;
    }

    /** Runs a query. A conditional request may get a response without a body (304). */
    GraphQLResponse run(PageQuery query, Exchange exchange, RequestContext context, Cancellation cancellation)
            throws Refused {
        // Credentials are ignored: a page looks the same to everybody.
        var caller = new Caller(null, exchange.quota(), null, exchange.request().getHeader(Replica.HEADER));
        return run(query, caller, context, cancellation);
    }

    /**
     * Runs a query that no client has sent. It counts in no metric.
     *
     * @return its data
     * @throws Refused if there is none
     */
    JsonNode rehearse(PageQuery query, Cancellation cancellation) throws Refused {
        var caller = new Caller(null, quotas.of(REHEARSAL), null, null);
        return data(run(query, caller, new NoRequest(metrics.begin(), REHEARSAL), cancellation));
    }

    private GraphQLResponse run(PageQuery query, Caller caller, RequestContext context, Cancellation cancellation)
            throws Refused {
        var request = new GraphQLRequest(null, query.id(), null, null, query.variables());
        var observation = context.observation();
        var admitted = validation.admit(() -> request, Transport.GET, observation, caller, cancellation);
        return stages.run(admitted, Transport.GET, context, observation, caller, cancellation);
    }

    /**
     * Returns the data of a response.
     *
     * @throws Refused if it has errors
     */
    static JsonNode data(GraphQLResponse response) throws Refused {
        if (!response.isOfRun() || !response.errors().isEmpty()) {
            throw new Refused(response);
        }
        try {
            return JSON.readTree(response.body().getBytes()).path("data");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
