package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.DedicatedPool;

/**
 * Tells those who follow the outbox on this server that there is something new in it: one thread looks for all of them. It
 * looks when it hears of a commit, of this server or (on PostgreSQL) of another; then again and again, less and less often,
 * since what was committed is shown only when older transactions have ended; and, while anybody follows, once a second in
 * any case. So hearing of commits makes it quick, and nothing else depends on it.
 */
@ApplicationScoped
class ChangeNotifications {
    private static final Logger LOG = Logger.getLogger(ChangeNotifications.class);
    /** Between two looks while there is something new: many writers make one look for all that they have written. */
    private static final int LEAST_PAUSE_MILLIS = 5;
    /** How long a commit may go unnoticed if no notification came: its server was killed, or a connection was lost. */
    private static final int MOST_PAUSE_MILLIS = 1_000;

    private final AgroalDataSource connections;
    private final Dialect dialect;
    private final Instance<PostgresqlNotifications> notices;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    private boolean told;
    /** Whether other servers are to be told. */
    private boolean untold;

    private boolean stopped;
    private Thread thread;
    /** The last position that is shown, as far as anybody has looked; the thread's alone. */
    private long shown;
    /** The thread's alone; null before the first look, and after one that failed. */
    private AgroalDataSource own;

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
        heard();
        return () -> listeners.remove(listener);
    }

    /** A transaction of this server has written changes. */
    synchronized void committed() {
        if (dialect.isShared()) {
            untold = true;
            heard();
        } else if (!listeners.isEmpty()) {
            heard();
        }
    }

    /** There may be something new. */
    synchronized void heard() {
        told = true;
        if (thread == null && !stopped) {
            thread = new Thread(this::run, "news of changes");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
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
                boolean tell;
                synchronized (this) {
                    if (!told && !stopped) {
                        wait(listeners.isEmpty() ? 0 : pause);
                    }
                    if (stopped) {
                        return;
                    }
                    pause = told ? LEAST_PAUSE_MILLIS : Math.min(2 * pause, MOST_PAUSE_MILLIS);
                    told = false;
                    tell = untold;
                    untold = false;
                }
                look(tell);
                Thread.sleep(LEAST_PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void look(boolean tell) {
        long last;
        try {
            if (own == null) {
                own = DedicatedPool.of(connections, 1);
            }
            try (var connection = own.getConnection()) {
                if (tell) {
                    tellOthers(connection);
                }
                last = dialect.commitOrder().lastSettled(connection);
            }
        } catch (SQLException | RuntimeException unreachable) {
            // Requests to the database fail meanwhile, too; this is tried again once a second.
            LOG.debug("It is unknown whether there are new changes", unreachable);
            disconnect();
            return;
        }
        if (last > shown) {
            shown = last;
            listeners.forEach(Runnable::run);
        }
    }

    private void disconnect() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    /** Once for many commits, and in none of their transactions: PostgreSQL lets those that notify commit one by one. */
    private static void tellOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("notify " + PostgresqlNotifications.CHANNEL);
        }
    }
}
