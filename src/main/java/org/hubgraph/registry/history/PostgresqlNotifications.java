package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryChanged;

/**
 * Receives notifications of commits on all servers through PostgreSQL's LISTEN. It uses a connection outside the pool,
 * because it occupies the connection permanently. A lost connection is replaced, and changes that were missed meanwhile
 * are then queried.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresqlNotifications {
    static final String CHANNEL = "hubgraph_change";

    private static final Logger LOG = Logger.getLogger(PostgresqlNotifications.class);
    /** Limits the time that a shutdown has to wait. */
    private static final int WAIT_MILLIS = 500;
    /** Number of waits without a notification after which the connection is checked. */
    private static final int WAITS_BEFORE_CHECK = 20;

    private static final int CHECK_SECONDS = 5;
    private static final long AGAIN_MILLIS = 1_000;

    private final AgroalDataSource connections;
    private final ChangeNotifications news;
    private Thread thread;
    private volatile boolean stopped;
    /** The pool of the connection that is listening; null if there is none. */
    private volatile AgroalDataSource own;

    PostgresqlNotifications(AgroalDataSource connections, ChangeNotifications news) {
        this.connections = connections;
        this.news = news;
    }

    /** Starts listening, if it has not started yet, until the server stops. */
    synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "notices of PostgreSQL");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void replaceConnection(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(own);
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void run() {
        try {
            while (!stopped) {
                listen();
                Thread.sleep(AGAIN_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var one = DedicatedPool.of(connections, 1);
                var connection = one.getConnection()) {
            own = one;
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            // Commits before LISTEN took effect sent no notification to this connection.
            news.wake();
            receive(connection);
        } catch (SQLException | RuntimeException lost) {
            LOG.infof("Notifications from PostgreSQL are interrupted, reconnecting: %s", lost.getMessage());
        } finally {
            own = null;
        }
    }

    private void receive(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        int waits = 0;
        while (!stopped) {
            var received = notices.getNotifications(WAIT_MILLIS);
            if (received != null && received.length > 0) {
                news.wake();
                waits = 0;
            } else if (++waits == WAITS_BEFORE_CHECK) {
                if (!connection.isValid(CHECK_SECONDS)) {
                    throw new SQLException("The connection is lost.");
                }
                waits = 0;
            }
        }
    }
}
