package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import org.hubgraph.database.session.DedicatedPool;

/**
 * Hears of commits on all servers by PostgreSQL's LISTEN, on a connection of its own, beside the pool's: one that waits
 * there for ever would be missing. A connection that is lost is replaced, and what was not heard meanwhile is looked for.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresqlNotifications {
    static final String CHANNEL = "hubgraph_change";

    private static final Logger LOG = Logger.getLogger(PostgresqlNotifications.class);
    /** So that a stop does not have to wait longer. */
    private static final int WAIT_MILLIS = 500;
    /** After so many waits for nothing, whether the connection is still there. */
    private static final int WAITS_BEFORE_CHECK = 20;

    private static final int CHECK_SECONDS = 5;
    private static final long AGAIN_MILLIS = 1_000;

    private final AgroalDataSource connections;
    private final ChangeNotifications news;
    private Thread thread;
    private volatile boolean stopped;

    PostgresqlNotifications(AgroalDataSource connections, ChangeNotifications news) {
        this.connections = connections;
        this.news = news;
    }

    /** Listens from now on, for as long as the server runs. */
    synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "notices of PostgreSQL");
            thread.setDaemon(true);
            thread.start();
        }
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
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            // What was committed before this moment was not heard.
            news.heard();
            hear(connection);
        } catch (SQLException | RuntimeException lost) {
            LOG.infof("Not told of changes by PostgreSQL, which is tried again: %s", lost.getMessage());
        }
    }

    private void hear(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        int waits = 0;
        while (!stopped) {
            var heard = notices.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                news.heard();
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
