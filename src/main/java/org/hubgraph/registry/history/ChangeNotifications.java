package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryChanged;

/**
 * Notifies the subscribers on this server of new changes. One thread queries the database on behalf of all of them. It
 * queries when it is notified of a commit on this server or, on PostgreSQL, on another one. It then repeats the query
 * at increasing intervals, because a committed change is visible to subscribers only after older transactions have
 * ended. While there are subscribers, it queries at least once a second. Notifications therefore only reduce the delay;
 * correctness does not depend on them.
 */
@ApplicationScoped
class ChangeNotifications {
    private static final Logger LOG = Logger.getLogger(ChangeNotifications.class);
    /** Pause between two queries while there are new changes, so that one query serves many writers. */
    private static final int LEAST_PAUSE_MILLIS = 5;
    /**
     * Maximum time until a commit is noticed without a notification, because its server was killed or a connection was
     * lost.
     */
    private static final int MOST_PAUSE_MILLIS = 1_000;

    private final AgroalDataSource connections;
    private final Dialect dialect;
    private final Instance<PostgresqlNotifications> notices;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** Whether there may be new changes since the last query. */
    private boolean woken;
    /** Whether other servers must be notified. */
    private boolean othersDue;

    private boolean stopped;
    private Thread thread;
    /** The last visible position, as of the latest query; used by the thread only. */
    private long shown;
    /** Changed by the thread only; null before the first query and after a failed one. */
    private volatile AgroalDataSource own;

    ChangeNotifications(AgroalDataSource connections, Dialect dialect, Instance<PostgresqlNotifications> notices) {
        this.connections = connections;
        this.dialect = dialect;
        this.notices = notices;
    }

    /** @see org.hubgraph.graphql.stream.EventStream#listen */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        if (notices.isResolvable()) {
            notices.get().start();
        }
        wake();
        return () -> listeners.remove(listener);
    }

    /** Reports that a transaction of this server has written changes. */
    synchronized void committed() {
        if (dialect.isShared()) {
            othersDue = true;
            wake();
        } else if (!listeners.isEmpty()) {
            wake();
        }
    }

    /** Reports that there may be new changes. */
    synchronized void wake() {
        woken = true;
        if (thread == null && !stopped) {
            thread = new Thread(this::run, "change-notifications");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    void replaceConnections(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(own);
        wake();
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void run() {
        int pause = LEAST_PAUSE_MILLIS;
        try {
            while (true) {
                boolean notifyOthers;
                synchronized (this) {
                    if (!woken && !stopped) {
                        wait(listeners.isEmpty() ? 0 : pause);
                    }
                    if (stopped) {
                        return;
                    }
                    pause = woken ? LEAST_PAUSE_MILLIS : Math.min(2 * pause, MOST_PAUSE_MILLIS);
                    woken = false;
                    notifyOthers = othersDue;
                    othersDue = false;
                }
                query(notifyOthers);
                Thread.sleep(LEAST_PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void query(boolean notifyOthers) {
        long last;
        try {
            if (own == null) {
                own = DedicatedPool.of(connections, 1);
            }
            try (var connection = own.getConnection()) {
                if (notifyOthers) {
                    notifyOthers(connection);
                }
                if (listeners.isEmpty()) {
                    // The first one wakes this thread.
                    return;
                }
                last = dialect.commitOrder().lastSettled(connection);
            }
        } catch (SQLException | RuntimeException unreachable) {
            // Requests to the database fail meanwhile, too, so this is logged at debug level only. The query is retried
            // once a second.
            LOG.debug("It is unknown whether there are new changes", unreachable);
            disconnect();
            return;
        }
        // A lower position than before: another server has taken over, with less of the log.
        if (last != shown) {
            shown = last;
            listeners.forEach(ChangeNotifications::notify);
        }
    }

    /** Whatever happens to one subscriber, the others are notified, and the thread goes on. */
    private static void notify(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failed) {
            LOG.error("A subscriber could not be notified of changes", failed);
        }
    }

    private void disconnect() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    /**
     * Notifies other servers, once for many commits and outside their transactions: PostgreSQL serialises the commits
     * of transactions that notify.
     */
    private static void notifyOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("notify " + PostgresqlNotifications.CHANNEL);
        }
    }
}
