package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryChanged;

/**
 * The database connections of webhooks, beside the main pool, so that deliveries and requests do not wait for each other.
 * Each transaction is short: a long one would delay the changes that all servers may show.
 */
@ApplicationScoped
class WebhookDatabase {
    private static final int CONNECTIONS = 3;

    private final AgroalDataSource pool;
    private final Dialect dialect;
    /** Null before the first use. */
    private AgroalDataSource own;

    WebhookDatabase(AgroalDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    /** Work with the database. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs statements, each in a transaction of its own that sees what is committed when it begins. */
    <T> T read(Work<T> work) throws SQLException {
        try (var connection = own().getConnection()) {
            return work.run(connection);
        }
    }

    /** Runs the work in one transaction, which is rolled back if the work fails. */
    <T> T write(Work<T> work) throws SQLException {
        return read(connection -> {
            dialect.beginReadCommitted(connection);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        });
    }

    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            own = DedicatedPool.of(pool, CONNECTIONS);
        }
        return own;
    }

    synchronized void replaceConnections(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(own);
    }

    @PreDestroy
    synchronized void close() {
        if (own != null) {
            own.close();
        }
    }
}
