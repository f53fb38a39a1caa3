package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;

import org.hubgraph.database.session.OwnSession;

/** Chooses the standby for a query. Those that are ready take turns. */
final class StandbyChoice {
    private static final Logger LOG = Logger.getLogger(StandbyChoice.class);
    private static final long FIRST_PAUSE_MILLIS = 1;

    private final Replica replica;
    private final ReplicaWatch watch;
    private final OwnSession sessions;
    private final long patienceNanos;
    private final AtomicInteger turn = new AtomicInteger();

    StandbyChoice(Replica replica, ReplicaWatch watch, OwnSession sessions, ReplicaSettings settings) {
        this.replica = replica;
        this.watch = watch;
        this.sessions = sessions;
        this.patienceNanos = settings.patience().toNanos();
    }

    /** The standbys that are ready, in the order in which the next query tries them. */
    List<ReplicaNode> ready() {
        var ready = watch.ready();
        if (ready.isEmpty()) {
            return ready;
        }
        int first = Math.floorMod(turn.getAndIncrement(), ready.size());
        var ordered = new ArrayList<>(ready.subList(first, ready.size()));
        ordered.addAll(ready.subList(0, first));
        return ordered;
    }

    /**
     * Opens a connection to one of the standbys; null if none shows the position in time.
     *
     * @param written the position that the query must see; null if there is none
     * @param usable those that cannot be reached are removed
     */
    ReplicaReading open(WritePosition written, List<ReplicaNode> usable) {
        return written == null ? any(usable) : oneThatHas(written, usable);
    }

    private ReplicaReading any(List<ReplicaNode> usable) {
        while (!usable.isEmpty()) {
            try {
                return new ReplicaReading(replica, usable.get(0).connect(), sessions);
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
     */
    private ReplicaReading oneThatHas(WritePosition written, List<ReplicaNode> usable) {
        if (written.latest() == null) {
            return null;
        }
        long end = System.nanoTime() + patienceNanos;
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, Replica.LONGEST_PAUSE_MILLIS)) {
            for (var node : List.copyOf(usable)) {
                try {
                    var connection = connectionThatHas(written, node);
                    if (connection != null) {
                        return new ReplicaReading(replica, connection, sessions);
                    }
                } catch (SQLException away) {
                    usable.remove(node);
                    unreachable(node, away);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (usable.isEmpty() || left <= 0 || !Replica.slept(Math.min(pause, left))) {
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

    private void unreachable(ReplicaNode node, SQLException away) {
        LOG.debugf(away, "The read replica %s cannot be reached", node.name());
        watch.lookSoon();
    }
}
