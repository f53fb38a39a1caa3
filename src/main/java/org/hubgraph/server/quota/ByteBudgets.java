package org.hubgraph.server.quota;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.response.GraphQLResponse;

/** The memory budgets for requests that arrive and for responses that clients are slow to read. */
@Singleton
public class ByteBudgets {
    /** Seconds until a retry is worthwhile: most bodies have arrived, and most responses been sent, by then. */
    public static final String RETRY_SECONDS = "1";

    private final Limits limits;
    private final ByteBudget arriving;
    private final ByteBudget waiting;

    ByteBudgets(Limits limits, MeterRegistry metrics) {
        this.limits = limits;
        this.arriving = new ByteBudget(limits.clientArrivingBytes(), limits.serverArrivingBytes());
        this.waiting = new ByteBudget(limits.clientWaitingBytes(), limits.serverWaitingBytes());
        Gauge.builder("http.arriving", arriving, ByteBudget::total)
                .description("Memory used by requests that are arriving or being processed")
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder("http.waiting", waiting, ByteBudget::total)
                .description("Memory used by responses that clients have not read yet")
                .baseUnit("bytes")
                .register(metrics);
    }

    /** The budget of requests, from their first byte until their response; for WebSockets, of incomplete messages. */
    public ByteBudget arriving() {
        return arriving;
    }

    /** The budget of responses, until they are sent. */
    public ByteBudget waiting() {
        return waiting;
    }

    /** The response to a request that does not fit into {@link #arriving}. */
    public GraphQLResponse refusedArrival(ByteBudget.Outcome outcome) {
        return outcome == ByteBudget.Outcome.CLIENT_FULL
                ? refused(
                        429,
                        "client-arriving-bytes",
                        "The pending requests of this client use too much memory in total",
                        limits.clientArrivingBytes())
                : refused(
                        503,
                        "server-arriving-bytes",
                        "The pending requests of all clients use too much memory in total",
                        limits.serverArrivingBytes());
    }

    /** The response sent instead of one that does not fit into {@link #waiting}. */
    public GraphQLResponse refusedResponse(ByteBudget.Outcome outcome) {
        return outcome == ByteBudget.Outcome.CLIENT_FULL
                ? refused(
                        429,
                        "client-waiting-bytes",
                        "The responses that this client has not read yet use too much memory in total",
                        limits.clientWaitingBytes())
                : refused(
                        503,
                        "server-waiting-bytes",
                        "The responses that clients have not read yet use too much memory in total",
                        limits.serverWaitingBytes());
    }

    private static GraphQLResponse refused(int status, String limit, String actual, long allowed) {
        var failure =
                new LimitExceeded(limit, actual, allowed, "Send fewer concurrent requests, and read the responses.");
        return GraphQLResponse.refusal(status, failure).with("Retry-After", RETRY_SECONDS);
    }
}
