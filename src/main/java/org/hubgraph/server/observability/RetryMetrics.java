package org.hubgraph.server.observability;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.hubgraph.database.dialect.SqlStates;

/** Counts requests that are run again after a transient failure of the database, by its cause. */
@ApplicationScoped
public class RetryMetrics {
    private final Counter conflict;
    private final Counter lost;
    private final Counter readOnly;

    RetryMetrics(MeterRegistry registry) {
        conflict = counter(registry, "conflict");
        lost = counter(registry, "lost");
        readOnly = counter(registry, "read_only");
    }

    private static Counter counter(MeterRegistry registry, String cause) {
        return Counter.builder("graphql.retries")
                .description("Requests that were run again after a failure of the database, by its cause")
                .tag("cause", cause)
                .register(registry);
    }

    /** @param state the SQLSTATE of the failure, which is transient */
    public void runAgain(String state) {
        if (SqlStates.isReadOnly(state)) {
            readOnly.increment();
        } else if (SqlStates.isLost(state)) {
            lost.increment();
        } else {
            conflict.increment();
        }
    }
}
