package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryTimeline;

/** One host of the replicas: its connections, its role, and its lag while it is a standby. */
final class ReplicaNode {
    private static final Logger LOG = Logger.getLogger(ReplicaNode.class);
    private static final String REPLAYED = "select cast(pg_last_wal_replay_lsn() as text) where pg_is_in_recovery()";

    /** A server that was promoted still reports the position at which it stopped being a standby. */
    private static final String HAS = "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(? as pg_lsn)"
            + " and exists (select from registry_write where xid = cast(? as xid8) and token = cast(? as uuid))";

    private final String name;
    private final AgroalDataSource pool;
    private final DedicatedConnection checks;
    private final long maxLagNanos;
    private final Lag lag;
    /** The latest position of the primary; null before the first. */
    private volatile WritePosition primary;
    /** The result of the last check. */
    private volatile Seen seen;
    /** The state that was last logged. Used by one thread at a time. */
    private ReplicaState logged;

    /**
     * @param state the state without regard to the lag
     * @param shown {@link Lag#shown}
     */
    private record Seen(ReplicaState state, long shown) {}

    /** @param maxLagNanos above this lag the replica is {@link ReplicaState#LAGGING} */
    ReplicaNode(String name, AgroalDataSource pool, long maxLagNanos) {
        this.name = name;
        this.pool = pool;
        this.checks = new DedicatedConnection(pool);
        this.maxLagNanos = maxLagNanos;
        // The replica is not used before the first check, which runs at once.
        this.lag = new Lag(System.nanoTime() - maxLagNanos - 1);
        this.seen = new Seen(ReplicaState.READY, lag.shown());
    }

    /** The host, with its port if the URL has one. */
    String name() {
        return name;
    }

    ReplicaState state() {
        var last = seen;
        return last.state == ReplicaState.READY && lagNanos(last) > maxLagNanos ? ReplicaState.LAGGING : last.state;
    }

    /** The largest possible lag: the replica has everything that was written before that time. */
    double lagSeconds() {
        return (double) lagNanos(seen) / TimeUnit.SECONDS.toNanos(1);
    }

    private static long lagNanos(Seen seen) {
        return System.nanoTime() - seen.shown;
    }

    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** Whether the server that the connection leads to is a standby that has replayed the write. */
    static boolean has(Connection connection, WritePosition written) throws SQLException {
        try (var query = connection.prepareStatement(HAS)) {
            query.setString(1, written.log().toString());
            query.setString(2, Long.toString(written.latest().transaction()));
            query.setString(3, written.latest().token().toString());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** @param nanos the time at which it was read, or slightly earlier */
    void primaryIsAt(WritePosition position, long nanos) {
        primary = position;
        lag.primaryIsAt(position.log(), nanos);
    }

    void primaryIsAnother() {
        primary = null;
        lag.primaryIsAnother();
    }

    /**
     * Checks role and lag.
     *
     * @return the timeline, if it accepts writes; otherwise 0
     */
    long check() {
        long timeline = 0;
        ReplicaState state;
        try {
            var expected = primary;
            String replayed = checks.text(REPLAYED);
            if (replayed == null) {
                timeline = PrimaryTimeline.number(checks.text(PrimaryTimeline.SQL));
                state = expected != null && timeline == expected.timeline()
                        ? ReplicaState.PRIMARY
                        : ReplicaState.NO_STANDBY;
            } else {
                state = asStandby(LogPosition.of(replayed), expected);
            }
        } catch (SQLException | RuntimeException away) {
            LOG.debugf(away, "The read replica %s does not respond", name);
            // Requests that wait on the replica's connections are released and run elsewhere instead.
            DedicatedPool.closeConnections(pool);
            lag.replicaIsAnother();
            state = ReplicaState.LOST;
        }
        seen = new Seen(state, lag.shown());
        log(state());
        return timeline;
    }

    /** @param expected the primary's position as it was known before {@code replayed} was read; null if unknown */
    private ReplicaState asStandby(LogPosition replayed, WritePosition expected) throws SQLException {
        lag.replicaIsAt(replayed, System.nanoTime());
        if (expected != null
                && expected.latest() != null
                && replayed.compareTo(expected.log()) >= 0
                && checks.text("select 1 from registry_write where xid = '"
                                + expected.latest().transaction() + "' and token = '"
                                + expected.latest().token() + "'")
                        == null) {
            lag.replicaLacksWrites();
        }
        return lag.isForeign() ? ReplicaState.NO_STANDBY : ReplicaState.READY;
    }

    private void log(ReplicaState state) {
        if (state == logged) {
            return;
        }
        logged = state;
        if (state == ReplicaState.READY) {
            LOG.infof("The read replica %s %s", name, state.words());
        } else if (state == ReplicaState.PRIMARY) {
            LOG.infof("The read replica %s %s: queries go to others while there are any", name, state.words());
        } else {
            LOG.warnf("The read replica %s %s: queries go elsewhere until it is ready again", name, state.words());
        }
    }
}
