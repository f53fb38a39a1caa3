package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.DatabaseHosts;
import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.OwnSession;
import org.hubgraph.database.session.PrimaryChanged;
import org.hubgraph.database.session.PrimaryTimeline;
import org.hubgraph.failure.CursorLost;

/** The standbys that queries are sent to, if any are configured. The package describes how it works. */
@ApplicationScoped
public class Replica {
    /** The header of a mutation's response, and of queries that must see what the mutation wrote. */
    public static final String HEADER = "Hubgraph-Written";

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final long FIRST_PAUSE_MILLIS = 1;
    static final long LONGEST_PAUSE_MILLIS = 20;

    private final AgroalDataSource primary;
    private final String primaryUrl;
    private final Instance<AgroalDataSource> source;
    private final Instance<PrimaryTimeline> timeline;
    private final ReplicaSettings settings;
    private final OwnSession sessions;
    private final MeterRegistry registry;
    private final Dialect dialect;
    /** The pools of several hosts, which are closed here; that of a single one is part of the configuration. */
    private final List<AgroalDataSource> pools = new ArrayList<>();

    private final AtomicInteger turn = new AtomicInteger();

    /** Null on H2. */
    private ReplicaWatch watch;
    /** Null on H2. */
    private PrimaryWait primaries;
    /** Null if no replica is configured. */
    private ReplicaMetrics metrics;

    Replica(
            AgroalDataSource primary,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "none") String primaryUrl,
            @DataSource("replica") Instance<AgroalDataSource> source,
            Instance<PrimaryTimeline> timeline,
            ReplicaSettings settings,
            OwnSession sessions,
            MeterRegistry registry,
            Dialect dialect) {
        this.primary = primary;
        this.primaryUrl = primaryUrl;
        this.source = source;
        this.timeline = timeline;
        this.settings = settings;
        this.sessions = sessions;
        this.registry = registry;
        this.dialect = dialect;
    }

    void start(@Observes StartupEvent start) throws SQLException {
        if (settings.url().isPresent() && !dialect.isShared()) {
            throw new IllegalStateException(
                    "hubgraph.read-replica.url is set, but H2 does not support replicas: build for PostgreSQL"
                            + " (-Ppostgresql), or remove the setting.");
        }
        if (!dialect.isShared()) {
            return;
        }
        var nodes = configuredNodes();
        watch = new ReplicaWatch(DedicatedPool.of(primary, 1), DatabaseHosts.of(primaryUrl), nodes, timeline.get());
        primaries = new PrimaryWait(timeline.get(), watch, settings.patience());
        ReplicaMetrics.ofPrimary(registry, timeline.get());
        if (!nodes.isEmpty()) {
            metrics = new ReplicaMetrics(registry, watch);
        }
    }

    /** The hosts, in the order of the URL; empty before the server has started. */
    List<ReplicaNode> nodes() {
        return watch == null ? List.of() : watch.nodes();
    }

    private List<ReplicaNode> configuredNodes() throws SQLException {
        if (settings.url().isEmpty()) {
            return List.of();
        }
        long maxLag = settings.maxLag().toNanos();
        var hosts = DatabaseHosts.of(settings.url().get());
        if (hosts.names().size() < 2) {
            String name = hosts.names().isEmpty() ? "" : hosts.names().get(0);
            return List.of(new ReplicaNode(name, source.get(), maxLag));
        }
        var nodes = new ArrayList<ReplicaNode>();
        for (String name : hosts.names()) {
            var pool = DedicatedPool.at(hosts.url(name), source.get());
            pools.add(pool);
            nodes.add(new ReplicaNode(name, pool, maxLag));
        }
        return nodes;
    }

    /** Releases the requests that wait for the earlier primary, which may never respond; they are run again. */
    void replaceConnections(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(primary);
        if (watch != null) {
            watch.primaryIsAnother();
        }
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.close();
        }
        pools.forEach(AgroalDataSource::close);
    }

    /**
     * Opens a connection to a replica for one query; the caller closes it.
     *
     * @param written the position that the query must see; null if there is none
     * @param waiting called while the query waits for another primary; throws an exception to end it
     * @return empty if the primary must be used: no replica is configured, or all are unavailable or too far behind
     */
    public Optional<ReplicaReading> open(WritePosition written, Runnable waiting) {
        if (metrics == null) {
            return Optional.empty();
        }
        var ready = watch.ready();
        if (ready.isEmpty()) {
            metrics.primaryBecause(watch.state());
            primaries.await(written, waiting);
            return Optional.empty();
        }
        var usable = new ArrayList<ReplicaNode>();
        int first = Math.floorMod(turn.getAndIncrement(), ready.size());
        usable.addAll(ready.subList(first, ready.size()));
        usable.addAll(ready.subList(0, first));
        var reading = written == null ? any(usable) : oneThatHas(written, usable);
        if (reading == null) {
            if (usable.isEmpty()) {
                metrics.primaryBecauseFailed();
            } else {
                metrics.primaryBecauseBehind();
            }
            primaries.await(written, waiting);
        }
        return Optional.ofNullable(reading);
    }

    /**
     * Waits until this server knows the primary of the position. Call it before a query runs on the primary after it
     * failed on a replica.
     *
     * @param written the position that the query must see; null if there is none
     * @param waiting called while the query waits; throws an exception to end it
     */
    public void awaitPrimary(WritePosition written, Runnable waiting) {
        primaries.await(written, waiting);
    }

    /** @param usable those that cannot be reached are removed */
    private ReplicaReading any(List<ReplicaNode> usable) {
        while (!usable.isEmpty()) {
            try {
                return new ReplicaReading(this, usable.get(0).connect(), sessions);
            } catch (SQLException away) {
                unreachable(usable.remove(0), away);
            }
        }
        return null;
    }

    /**
     * Returns a connection that is known to have replayed the write, or null if none has in time. The check and the
     * query use the same connection, because a standby that is restarted may be at an earlier position. A waiting
     * request occupies no connection between its checks.
     *
     * @param usable those that cannot be reached are removed
     */
    private ReplicaReading oneThatHas(WritePosition written, List<ReplicaNode> usable) {
        if (written.latest() == null) {
            return null;
        }
        long end = System.nanoTime() + settings.patience().toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            for (var node : List.copyOf(usable)) {
                try {
                    var connection = connectionThatHas(written, node);
                    if (connection != null) {
                        return new ReplicaReading(this, connection, sessions);
                    }
                } catch (SQLException away) {
                    usable.remove(node);
                    unreachable(node, away);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (usable.isEmpty() || left <= 0 || !slept(Math.min(pause, left))) {
                return null;
            }
        }
    }

    private static Connection connectionThatHas(WritePosition written, ReplicaNode node) throws SQLException {
        var connection = node.connect();
        boolean keep = false;
        try {
            keep = ReplicaNode.has(connection, written);
        } finally {
            if (!keep) {
                connection.close();
            }
        }
        return keep ? connection : null;
    }

    static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether replicas answer queries although the primary has not responded for some seconds. */
    public boolean isStandingIn() {
        return metrics != null && watch.isPrimarySilent() && !watch.ready().isEmpty();
    }

    void answered() {
        metrics.replica();
    }

    void failed(Throwable problem) {
        if (problem instanceof CursorLost) {
            metrics.primaryBecauseBehind();
            return;
        }
        LOG.debug("A read replica could not answer a query", problem);
        metrics.primaryBecauseFailed();
        watch.lookSoon();
    }

    private void unreachable(ReplicaNode node, SQLException away) {
        LOG.debugf(away, "The read replica %s cannot be reached", node.name());
        watch.lookSoon();
    }

    /**
     * The position that a query must send to see everything committed before this call; empty if there is no replica,
     * because every query then sees it.
     */
    public Optional<WritePosition> written() {
        if (metrics == null) {
            return Optional.empty();
        }
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WritePosition.SQL)) {
            row.next();
            return Optional.of(WritePosition.of(row.getString(1)));
        } catch (SQLException | IllegalStateException away) {
            LOG.debug("Where the log of the primary ends is not known", away);
            return Optional.of(
                    new WritePosition(LogPosition.NEVER, timeline.get().latest(), null));
        }
    }
}
