package org.hubgraph.server.observability;

import java.util.Locale;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import graphql.language.OperationDefinition;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Code;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Adds a span for each operation that runs, as defined by OpenTelemetry's semantic conventions for GraphQL servers. It
 * lies between the span of the HTTP request and those of the SQL statements. The document is not recorded, because its
 * literals may be private to the client.
 */
@Singleton
public class OperationTracing {
    /** Operation names longer than this are truncated: they may be as long as a document. */
    private static final int LONGEST_NAME = 100;

    private final Tracer tracer;
    private final boolean disabled;

    OperationTracing(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.tracer = tracer;
        this.disabled = disabled;
    }

    /** @param spanName must have few distinct values, because tracing tools group and list spans by name */
    public Outcome<GraphQLResponse> of(
            OperationDefinition operation, String spanName, Supplier<Outcome<GraphQLResponse>> run) {
        if (disabled) {
            return run.get();
        }
        String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        var span = tracer.spanBuilder(type + " " + spanName)
                .setAttribute("graphql.operation.type", type)
                .startSpan();
        String name = operation.getName();
        if (name != null) {
            span.setAttribute(
                    "graphql.operation.name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        }
        var current = span.makeCurrent();
        try {
            var outcome = run.get();
            var response = outcome.incomplete();
            if (response != null && response.errors().stream().anyMatch(error -> error.code() == Code.INTERNAL)) {
                span.setStatus(StatusCode.ERROR);
            }
            return outcome;
        } finally {
            current.close();
            span.end();
        }
    }
}
