package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;

import org.jboss.logging.Logger;

import org.hubgraph.database.session.OwnSession;

/** A connection to the replica for one query. Not thread-safe. */
public final class ReplicaReading implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplicaReading.class);

    private final Replica replica;
    private final Connection connection;
    private final OwnSession sessions;

    ReplicaReading(Replica replica, Connection connection, OwnSession sessions) {
        this.replica = replica;
        this.connection = connection;
        this.sessions = sessions;
    }

    /**
     * Makes Hibernate use this connection for the rest of the request. Called in the request context before anything is
     * read, and not in a transaction of the primary.
     *
     * @param transaction whether all statements must read the same snapshot
     */
    public void begin(boolean transaction) {
        try {
            connection.setAutoCommit(!transaction);
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
        sessions.use(connection);
    }

    /**
     * The connection, for further reads that the response depends on, in the query's snapshot once it has begun. The
     * caller must not close it.
     */
    public Connection connection() {
        return connection;
    }

    /** Records that the replica has run the query. */
    public void answered() {
        replica.answered();
    }

    /** Records that the query is run on the primary instead. */
    public void failed(Throwable problem) {
        replica.failed(problem);
    }

    /** Called when the request context has ended. */
    @Override
    public void close() {
        try (var given = connection) {
            if (!given.isClosed() && !given.getAutoCommit()) {
                given.rollback();
            }
        } catch (SQLException away) {
            // The pool discards it.
            LOG.debug("The connection to the read replica is lost", away);
        }
    }
}
