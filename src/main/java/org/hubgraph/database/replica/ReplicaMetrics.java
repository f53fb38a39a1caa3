package org.hubgraph.database.replica;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.hubgraph.database.session.PrimaryTimeline;

/** Metrics of the replicas: which database runs queries and why, roles and lag. */
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
                unused.put(state, queries("primary", word(state)));
            }
        }
        Gauge.builder("graphql.replica.ready", watch, known -> known.ready().size())
                .description("The number of read replicas that queries are sent to")
                .register(registry);
        Gauge.builder("graphql.replica.lag", watch, ReplicaWatch::lagSeconds)
                .description("Upper bound of the replication lag of the read replicas")
                .baseUnit("seconds")
                .register(registry);
        watch.nodes().forEach(this::register);
    }

    private void register(ReplicaNode node) {
        for (var state : ReplicaState.values()) {
            Gauge.builder("graphql.replica.state", node, known -> known.state() == state ? 1 : 0)
                    .description("1 for the state in which the host is, otherwise 0")
                    .tag("host", node.name())
                    .tag("state", word(state))
                    .register(registry);
        }
        Gauge.builder("graphql.replica.host.lag", node, ReplicaNode::lagSeconds)
                .description("Upper bound of the replication lag of one host")
                .baseUnit("seconds")
                .tag("host", node.name())
                .register(registry);
    }

    /** Registers the metrics of the primary, which need no replica. */
    static void ofPrimary(MeterRegistry registry, PrimaryTimeline timeline) {
        Gauge.builder("graphql.database.timeline", timeline, PrimaryTimeline::latest)
                .description("The timeline of the primary; a higher one begins when another server takes over")
                .register(registry);
        FunctionCounter.builder("graphql.database.failovers", timeline, PrimaryTimeline::failovers)
                .description("How often another database server has become the primary")
                .register(registry);
    }

    private static String word(ReplicaState state) {
        return state.name().toLowerCase(Locale.ROOT);
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
