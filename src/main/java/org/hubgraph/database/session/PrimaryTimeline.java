package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Default;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.properties.IfBuildProperty;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The timeline of the primary. Each server that takes over begins a timeline with a higher number, so of two servers
 * that both accept writes, the one with the lower number has been replaced without knowing. After such a server was
 * seen to be replaced, no connection to it is opened, and none that was opened before is handed out.
 */
@ApplicationScoped
@Default
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PrimaryTimeline implements AgroalPoolInterceptor {
    /** The timeline of a primary in hexadecimal, 8 digits. Fails on a standby. */
    public static final String SQL = "select substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)";

    private static final Logger LOG = Logger.getLogger(PrimaryTimeline.class);
    private static final int HEXADECIMAL = 16;
    /** Connection rejected (SQLSTATE): the attempt is repeated as after any lost connection. */
    private static final String REJECTED = "08004";
    /**
     * A timeline that was not seen for so long binds no more: a cluster that is restored from a backup may have a lower
     * one.
     */
    private static final long FORGOTTEN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Event<PrimaryChanged> changed;
    /** For each connection, {@link #failovers} at the time when it was opened. */
    private final Map<PgConnection, Long> opened = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile Seen latest;
    private volatile long failovers;

    private record Seen(long number, long nanos) {
        boolean isRecent() {
            return System.nanoTime() - nanos < FORGOTTEN_NANOS;
        }
    }

    PrimaryTimeline(Event<PrimaryChanged> changed) {
        this.changed = changed;
    }

    /** @param hexadecimal the result of {@link #SQL} */
    public static long number(String hexadecimal) {
        return Long.parseLong(hexadecimal, HEXADECIMAL);
    }

    /** The highest timeline that was seen; 0 before the first. */
    public long latest() {
        var last = latest;
        return last == null ? 0 : last.number;
    }

    /** How often this process has seen another server take over. */
    public long failovers() {
        return failovers;
    }

    /** Reports the timeline of a server that accepts writes. Fires {@link PrimaryChanged} if it is a new one. */
    public void seen(long timeline) {
        boolean another;
        synchronized (this) {
            var last = latest;
            if (last != null && timeline < last.number && last.isRecent()) {
                return;
            }
            another = last != null && timeline != last.number;
            // First, so that who sees the new timeline gets no connection of the earlier one.
            if (another) {
                failovers++;
            }
            latest = new Seen(timeline, System.nanoTime());
        }
        if (another) {
            LOG.warnf("Another database server has become the primary (timeline %d)", timeline);
            changed.fire(new PrimaryChanged(timeline));
        }
    }

    /**
     * If the server is not the primary any more, closes the connection and throws an {@link SQLException}, which the pool
     * declares: callers then see a connection that could not be opened.
     */
    @Override
    public void onConnectionCreate(Connection connection) {
        long before = failovers;
        try {
            requireLatest(connection);
            opened.put(connection.unwrap(PgConnection.class), before);
        } catch (SQLException rejected) {
            close(connection);
            PrimaryTimeline.<IllegalStateException>raise(rejected);
        }
    }

    private void requireLatest(Connection connection) throws SQLException {
        var last = latest;
        if (last == null || !last.isRecent()) {
            return;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SQL)) {
            row.next();
            if (number(row.getString(1)) < last.number) {
                throw new SQLException("The database server was replaced by another primary", REJECTED);
            }
        }
    }

    /**
     * Closes a connection that was opened before the last failover, so that its first statement fails as on a lost
     * connection. The pool closes these connections too, but not before another thread may get one.
     */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            var open = opened.get(connection.unwrap(PgConnection.class));
            if (open != null && open < failovers) {
                close(connection);
            }
        } catch (SQLException lost) {
            LOG.debug("The connection is lost", lost);
        }
    }

    /** Closes the connection itself, not the pool's view of it. */
    private static void close(Connection connection) {
        try {
            connection.unwrap(PgConnection.class).close();
        } catch (SQLException lost) {
            LOG.debug("The rejected connection is lost", lost);
        }
    }

    /** Throws an exception that the interface of the pool does not declare, although its caller does. */
    @SuppressWarnings("unchecked")
    private static <T extends Exception> void raise(SQLException failure) throws T {
        throw (T) failure;
    }
}
