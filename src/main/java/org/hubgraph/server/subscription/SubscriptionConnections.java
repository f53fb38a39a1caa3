package org.hubgraph.server.subscription;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryChanged;

/**
 * The database connections of subscriptions, separate from the main pool. If requests use the whole main pool, a wait
 * for a connection may be long, and subscriptions would be notified late.
 */
@ApplicationScoped
class SubscriptionConnections {
    private static final Logger LOG = Logger.getLogger(SubscriptionConnections.class);

    private final AgroalDataSource pool;
    private final int most;
    /** Null before the first subscription. */
    private AgroalDataSource own;

    /** @param connections the size of the main pool; this one has a quarter of that */
    SubscriptionConnections(
            AgroalDataSource pool, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.pool = pool;
        this.most = Math.max(1, connections / 4);
    }

    int most() {
        return most;
    }

    /** A connection in a read-only transaction. Used by one thread. */
    final class Taken implements AutoCloseable {
        private final Connection connection;

        private Taken(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        /** Called when no session uses it any more. */
        @Override
        public void close() {
            try (var given = connection) {
                given.rollback();
            } catch (SQLException | RuntimeException lost) {
                // It is returned all the same, and the pool discards it.
                LOG.debug("The connection of a subscription is lost", lost);
            }
        }
    }

    Taken take() {
        try {
            return prepared(own().getConnection());
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /**
     * Prepares a connection. If it turns out to be lost, it is returned to the pool, which would otherwise be one
     * connection short from then on.
     */
    private Taken prepared(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return new Taken(connection);
        } catch (SQLException | RuntimeException lost) {
            try (connection) {
                throw lost;
            }
        }
    }

    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            own = DedicatedPool.of(pool, most);
        }
        return own;
    }

    /** If one connection is lost, others may be: idle ones are tested, and closed if they are. */
    synchronized void throwAwayLost() {
        if (own != null) {
            own.flush(AgroalDataSource.FlushMode.INVALID);
        }
    }

    synchronized void replace(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(own);
    }

    @PreDestroy
    synchronized void close() {
        if (own != null) {
            own.close();
        }
    }
}
