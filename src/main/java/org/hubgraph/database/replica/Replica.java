package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.OwnSession;

/** The standby that queries are sent to, if one is configured. The package describes how it works. */
@ApplicationScoped
public class Replica {
    /** The header of a mutation's response, and of queries that must see what the mutation wrote. */
    public static final String HEADER = "Hubgraph-Written";

    /**
     * The log position that covers every acknowledged commit. Normally this is the position flushed to disk, which the
     * standby receives. If commits do not wait for the disk, it is the end of the log that is still to be flushed.
     */
    static final String WRITTEN = "select cast(case current_setting('synchronous_commit') when 'off'"
            + " then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end as text)";

    /** A server that was promoted still reports the position at which it stopped being a standby. */
    private static final String HAS = "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(? as pg_lsn)";

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final long FIRST_PAUSE_MILLIS = 1;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final AgroalDataSource primary;
    private final Instance<AgroalDataSource> source;
    private final ReplicaSettings settings;
    private final OwnSession sessions;
    private final MeterRegistry registry;
    private final Dialect dialect;
    /** All three are null if no replica is configured. */
    private AgroalDataSource replica;

    private ReplicaWatch watch;
    private ReplicaMetrics metrics;

    Replica(
            AgroalDataSource primary,
            @DataSource("replica") Instance<AgroalDataSource> source,
            ReplicaSettings settings,
            OwnSession sessions,
            MeterRegistry registry,
            Dialect dialect) {
        this.primary = primary;
        this.source = source;
        this.settings = settings;
        this.sessions = sessions;
        this.registry = registry;
        this.dialect = dialect;
    }

    void start(@Observes StartupEvent start) {
        if (settings.url().isEmpty()) {
            return;
        }
        if (!dialect.isShared()) {
            throw new IllegalStateException(
                    "hubgraph.read-replica.url is set, but H2 does not support replicas: build for PostgreSQL"
                            + " (-Ppostgresql), or remove the setting.");
        }
        replica = source.get();
        watch = new ReplicaWatch(primary, replica, settings.maxLag().toNanos());
        metrics = new ReplicaMetrics(registry, watch);
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.close();
        }
    }

    /**
     * Opens a connection to the replica for one query; the caller closes it.
     *
     * @param written the position that the query must see; null if there is none
     * @return empty if the primary must be used: no replica is configured, or it is unavailable or too far behind
     */
    public Optional<ReplicaReading> open(LogPosition written) {
        if (watch == null) {
            return Optional.empty();
        }
        var state = watch.state();
        if (state != ReplicaState.READY) {
            metrics.primaryBecause(state);
            return Optional.empty();
        }
        try {
            var connection = written == null ? replica.getConnection() : connectionThatHas(written);
            if (connection == null) {
                metrics.primaryBecauseBehind();
                return Optional.empty();
            }
            return Optional.of(new ReplicaReading(this, connection, sessions));
        } catch (SQLException away) {
            failed(away);
            return Optional.empty();
        }
    }

    /**
     * Returns a connection that is known to have replayed the write, or null if none has in time. The check and the
     * query use the same connection, because a standby that is restarted may be at an earlier position. A waiting
     * request occupies no connection between its checks.
     */
    private Connection connectionThatHas(LogPosition written) throws SQLException {
        long end = System.nanoTime() + settings.patience().toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            var connection = replica.getConnection();
            boolean keep = false;
            try {
                keep = has(connection, written);
            } finally {
                if (!keep) {
                    connection.close();
                }
            }
            if (keep) {
                return connection;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || !slept(Math.min(pause, left))) {
                return null;
            }
        }
    }

    private static boolean has(Connection connection, LogPosition written) throws SQLException {
        try (var query = connection.prepareStatement(HAS)) {
            query.setString(1, written.toString());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void answered() {
        metrics.replica();
    }

    void failed(Throwable problem) {
        LOG.debug("The read replica could not answer a query", problem);
        metrics.primaryBecauseFailed();
        watch.lookSoon();
    }

    /**
     * The position that a query must send to see everything committed before this call; empty if there is no replica,
     * because every query then sees it.
     */
    public Optional<LogPosition> written() {
        if (watch == null) {
            return Optional.empty();
        }
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WRITTEN)) {
            row.next();
            return Optional.of(LogPosition.of(row.getString(1)));
        } catch (SQLException away) {
            LOG.debug("Where the log of the primary ends is not known", away);
            return Optional.of(LogPosition.NEVER);
        }
    }
}
