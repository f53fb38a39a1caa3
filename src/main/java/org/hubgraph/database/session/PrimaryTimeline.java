package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.properties.IfBuildProperty;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The timeline of the primary. Each server that takes over begins a timeline with a higher number, so of two servers
 * that both accept writes, the one with the lower number has been replaced without knowing. After such a server was
 * seen to be replaced, no connection to it is opened, and none that was opened before is handed out.
 */
@Singleton
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
    private final Map<PgConnection, Opened> opened = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile Seen latest = new Seen(0, 0, 0);

    /**
     * @param number 0 before the first
     * @param failovers how often another server was seen to take over
     */
    private record Seen(long number, long nanos, long failovers) {
        boolean isRecent() {
            return number > 0 && System.nanoTime() - nanos < FORGOTTEN_NANOS;
        }

        /** Whether a connection leads to a server that has been replaced. */
        boolean hasReplaced(Opened connection) {
            return connection.failovers < failovers && connection.timeline != number;
        }
    }

    /**
     * When a connection was opened.
     *
     * @param timeline of its server; 0 if unknown
     * @param failovers that had been seen
     */
    private record Opened(long timeline, long failovers) {}

    PrimaryTimeline(Event<PrimaryChanged> changed) {
        this.changed = changed;
    }

    /** @param hexadecimal the result of {@link #SQL} */
    public static long number(String hexadecimal) {
        return Long.parseLong(hexadecimal, HEXADECIMAL);
    }

    /** The highest timeline that was seen; 0 before the first. */
    public long latest() {
        return latest.number;
    }

    /** How often this process has seen another server take over. */
    public long failovers() {
        return latest.failovers;
    }

    /** Reports the timeline of a server that accepts writes. Fires {@link PrimaryChanged} if it is a new one. */
    public void seen(long timeline) {
        boolean another;
        synchronized (this) {
            var last = latest;
            if (timeline < last.number && last.isRecent()) {
                return;
            }
            another = last.number > 0 && timeline != last.number;
            latest = new Seen(timeline, System.nanoTime(), last.failovers + (another ? 1 : 0));
        }
        if (another) {
            LOG.warnf("Another database server has become the primary (timeline %d)", timeline);
            abortReplaced();
            changed.fire(new PrimaryChanged(timeline));
        }
    }

    /**
     * If the server is not the primary any more, or still a standby to which a pooler leads, closes the connection and
     * throws an {@link SQLException}, which the pool declares: callers then see a connection that could not be opened.
     */
    @Override
    public void onConnectionCreate(Connection connection) {
        var last = latest;
        try {
            long timeline = last.isRecent() ? readOrReject(connection) : readIfAllowed(connection);
            if (timeline < last.number && last.isRecent()) {
                throw new SQLException("The database server was replaced by another primary", REJECTED);
            }
            opened.put(connection.unwrap(PgConnection.class), new Opened(timeline, last.failovers));
        } catch (SQLException rejected) {
            close(connection);
            PrimaryTimeline.<IllegalStateException>raise(rejected);
        }
    }

    /** A standby fails with the SQLSTATE of a missing prerequisite, which would not mean that another attempt may succeed. */
    private static long readOrReject(Connection connection) throws SQLException {
        try {
            return read(connection);
        } catch (SQLException standby) {
            throw new SQLException("The database server does not accept writes", REJECTED, standby);
        }
    }

    /** 0 if the server does not tell, for instance because it is a standby. */
    private static long readIfAllowed(Connection connection) {
        try {
            return read(connection);
        } catch (SQLException unknown) {
            LOG.debug("The timeline of the database server is not known", unknown);
            return 0;
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SQL)) {
            row.next();
            return number(row.getString(1));
        }
    }

    /**
     * Ends the connections to earlier primaries, also those in use: threads that wait for a response, which may never
     * come, are released at once. Connections to the new primary that were opened before it was noticed remain.
     */
    private void abortReplaced() {
        var last = latest;
        Map<PgConnection, Opened> all;
        synchronized (opened) {
            all = Map.copyOf(opened);
        }
        all.forEach((connection, open) -> {
            if (last.hasReplaced(open)) {
                try {
                    connection.abort(Runnable::run);
                } catch (SQLException lost) {
                    LOG.debug("The connection is lost", lost);
                }
            }
        });
    }

    /**
     * Closes a connection to an earlier primary, so that its first statement fails as on a lost connection. Idle ones
     * leave the pool on another thread, but not before a request may get one.
     */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            var open = opened.get(connection.unwrap(PgConnection.class));
            if (open != null && latest.hasReplaced(open)) {
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
