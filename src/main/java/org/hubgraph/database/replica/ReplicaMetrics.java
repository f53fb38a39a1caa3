package org.hubgraph.database.replica;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Metrics of the replica: which database runs queries and why, and the replica's lag. */
final class ReplicaMetrics {
    private final MeterRegistry registry;
    private final Counter replica;
    private final Counter behind;
    private final Counter failed;
    private final Map<ReplicaState, Counter> unused = new EnumMap<>(ReplicaState.class);

    ReplicaMetrics(MeterRegistry registry, ReplicaWatch watch) {
        this.registry = registry;
        // All counters are registered at start-up, so that the first event of each is visible as an increase.
        this.replica = queries("replica", "ready");
        this.behind = queries("primary", "behind");
        this.failed = queries("primary", "failed");
        for (var state : ReplicaState.values()) {
            if (state != ReplicaState.READY) {
                unused.put(state, queries("primary", state.name().toLowerCase(Locale.ROOT)));
            }
        }
        Gauge.builder("graphql.replica.ready", watch, known -> known.state() == ReplicaState.READY ? 1 : 0)
                .description("1 if queries are sent to the read replica, otherwise 0")
                .register(registry);
        Gauge.builder("graphql.replica.lag", watch, ReplicaWatch::lagSeconds)
                .description("Upper bound of the replication lag of the read replica")
                .baseUnit("seconds")
                .register(registry);
    }

    private Counter queries(String database, String because) {
        return Counter.builder("graphql.replica.queries")
                .description("Queries by the database that answered them and the reason for that choice")
                .tag("database", database)
                .tag("because", because)
                .register(registry);
    }

    void replica() {
        replica.increment();
    }

    /** The replica had not replayed in time the position that the query must see. */
    void primaryBecauseBehind() {
        behind.increment();
    }

    void primaryBecauseFailed() {
        failed.increment();
    }

    /** @param state any state except {@link ReplicaState#READY} */
    void primaryBecause(ReplicaState state) {
        unused.get(state).increment();
    }
}
