package org.hubgraph.database.replica;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

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
import org.hubgraph.database.session.PrimaryReads;
import org.hubgraph.database.session.PrimaryTimeline;
import org.hubgraph.failure.CursorLost;
import org.hubgraph.failure.TimedOut;

/** The standbys that queries are sent to, if any are configured. The package describes how it works. */
@Singleton
public class Replica {
    /** The header of a mutation's response, and of queries that must see what the mutation wrote. */
    public static final String HEADER = "Hubgraph-Written";

    private static final Logger LOG = Logger.getLogger(Replica.class);
    static final long LONGEST_PAUSE_MILLIS = 20;

    private final AgroalDataSource primary;
    private final String primaryUrl;
    private final Instance<AgroalDataSource> source;
    private final Instance<PrimaryTimeline> timeline;
    private final Instance<PrimaryReads> reads;
    private final ReplicaSettings settings;
    private final OwnSession sessions;
    private final MeterRegistry registry;
    private final Dialect dialect;
    /** The pools of several hosts, which are closed here; that of a single one is part of the configuration. */
    private final List<AgroalDataSource> pools = new ArrayList<>();

    /** Null on H2. */
    private ReplicaWatch watch;
    /** Null on H2. */
    private PrimaryWait primaries;
    /** Null on H2. */
    private StandbyChoice choice;
    /** Null if no replica is configured. */
    private ReplicaMetrics metrics;

    Replica(
            AgroalDataSource primary,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "none") String primaryUrl,
            @DataSource("replica") Instance<AgroalDataSource> source,
            Instance<PrimaryTimeline> timeline,
            Instance<PrimaryReads> reads,
            ReplicaSettings settings,
            OwnSession sessions,
            MeterRegistry registry,
            Dialect dialect) {
        this.primary = primary;
        this.primaryUrl = primaryUrl;
        this.source = source;
        this.timeline = timeline;
        this.reads = reads;
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
        watch = new ReplicaWatch(
                DedicatedPool.of(primary, 1), DatabaseHosts.of(primaryUrl), nodes, timeline.get(), reads.get());
        choice = new StandbyChoice(this, watch, sessions, settings);
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
        var ready = choice.ready();
        if (ready.isEmpty()) {
            metrics.primaryBecause(watch.state());
            primaries.await(written, waiting);
            return Optional.empty();
        }
        var reading = choice.open(written, ready);
        if (reading == null) {
            if (ready.isEmpty()) {
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

    /**
     * Runs a query, or a part of one, on the primary. If the primary does not respond and a standby is ready, the query is
     * ended.
     *
     * @throws PrimarySilent if the primary does not respond, and a standby is ready
     */
    public <T> T readPrimary(Supplier<T> query) {
        if (metrics == null) {
            return query.get();
        }
        if (watch.mayReplacePrimary()) {
            throw new PrimarySilent();
        }
        return reads.get().run(query);
    }

    /** Whether this thread runs a query that can run on a standby instead, because the primary does not respond. */
    public boolean mayReadElsewhere() {
        return metrics != null && (reads.get().isEnded() || reads.get().isRunning() && watch.mayReplacePrimary());
    }

    /** Called when a query has lost its connection to the primary. */
    public void primaryFailed() {
        if (metrics != null) {
            watch.lookSoon();
        }
    }

    /**
     * Waits until a standby can run a query that the primary does not respond to.
     *
     * @param written the position that the query must see; null if there is none
     * @param pauseMillis how long it waits at least
     * @param waiting called again and again; throws an exception to end the wait
     * @return empty if the primary must be used: it responds again, another server has taken over, or no standby is ready
     * @throws TimedOut if the thread is interrupted
     */
    public Optional<ReplicaReading> openInstead(WritePosition written, long pauseMillis, Runnable waiting) {
        long pause = pauseMillis;
        do {
            waiting.run();
            if (!slept(pause)) {
                throw new TimedOut("The server is shutting down.");
            }
            watch.lookSoon();
            var reading = choice.open(written, choice.ready());
            if (reading != null) {
                return Optional.of(reading);
            }
            pause = LONGEST_PAUSE_MILLIS;
        } while (watch.mayReplacePrimary());
        return Optional.empty();
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
