package org.hubgraph.database.replica;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import org.jboss.logging.Logger;

/**
 * Monitors the replica on a separate thread, so that requests need not discover that it is unavailable or late. If a
 * check takes long, the reported lag still grows.
 */
final class ReplicaWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplicaWatch.class);
    private static final long EVERY_MILLIS = 1_000;
    /** The delay after a failure, so that many concurrent failures cause one check. */
    private static final long SOON_MILLIS = 100;

    private static final String REPLAYED = "select cast(pg_last_wal_replay_lsn() as text) where pg_is_in_recovery()";

    private final DedicatedConnection primary;
    private final DedicatedConnection replica;
    private final AgroalDataSource replicaPool;
    private final long maxLagNanos;
    private final Lag lag;
    private final AtomicBoolean called = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "read-replica");
        made.setDaemon(true);
        return made;
    });
    /** The result of the last check. */
    private volatile Seen seen;
    /** The state that was last logged. */
    private ReplicaState logged;

    /**
     * @param state the state without regard to the lag
     * @param shown {@link Lag#shown}
     */
    private record Seen(ReplicaState state, long shown) {}

    /** @param maxLagNanos above this lag the replica is {@link ReplicaState#LAGGING} */
    ReplicaWatch(AgroalDataSource primary, AgroalDataSource replica, long maxLagNanos) {
        this.primary = new DedicatedConnection(primary);
        this.replica = new DedicatedConnection(replica);
        this.replicaPool = replica;
        this.maxLagNanos = maxLagNanos;
        // The replica is not used before the first check, which runs at once.
        this.lag = new Lag(System.nanoTime() - maxLagNanos - 1);
        this.seen = new Seen(ReplicaState.READY, lag.shown());
        thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
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

    /** Called when a query has failed on the replica. */
    void lookSoon() {
        if (called.compareAndSet(false, true)) {
            thread.schedule(
                    () -> {
                        called.set(false);
                        look();
                    },
                    SOON_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            lookAtPrimary();
            seen = new Seen(lookAtReplica(), lag.shown());
            log(state());
        } catch (RuntimeException unexpected) {
            // An exception would cancel all further checks.
            LOG.error("The check of the read replica failed", unexpected);
        }
    }

    /** If the primary cannot be read, the lag grows. */
    private void lookAtPrimary() {
        long now = System.nanoTime();
        try {
            lag.primaryIsAt(LogPosition.of(primary.text(Replica.WRITTEN)), now);
        } catch (SQLException away) {
            LOG.debug("Where the log of the primary ends is not known", away);
        }
    }

    private ReplicaState lookAtReplica() {
        try {
            String replayed = replica.text(REPLAYED);
            if (replayed == null) {
                return ReplicaState.NO_STANDBY;
            }
            lag.replicaIsAt(LogPosition.of(replayed));
            return lag.isForeign() ? ReplicaState.NO_STANDBY : ReplicaState.READY;
        } catch (SQLException away) {
            LOG.debug("The read replica does not respond", away);
            // Requests that wait on the replica's connections are released and run on the primary instead.
            replicaPool.flush(FlushMode.ALL);
            lag.replicaIsAnother();
            return ReplicaState.LOST;
        }
    }

    private void log(ReplicaState state) {
        if (state == logged) {
            return;
        }
        logged = state;
        if (state == ReplicaState.READY) {
            LOG.info("The read replica " + state.words());
        } else {
            LOG.warn("The read replica " + state.words() + ": queries go to the primary until it is ready again");
        }
    }
}
