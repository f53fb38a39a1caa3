package org.hubgraph.database.replica;

import java.sql.Connection;
import java.sql.SQLException;

import org.jboss.logging.Logger;

import org.hubgraph.database.session.OwnSession;

/** A connection to the replica, for one query. For one thread. */
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
     * From here on everything that the request reads by way of Hibernate, it reads here. Called in its context, before
     * anything is read, and not in a transaction of the primary.
     *
     * @param transaction whether all statements are to read one state
     */
    public void begin(boolean transaction) {
        try {
            connection.setAutoCommit(!transaction);
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
        sessions.use(connection);
    }

    /** To look at what else the query's answer depends on, in its snapshot once it has begun. Left open. */
    public Connection connection() {
        return connection;
    }

    /** The query is answered from here. */
    public void answered() {
        replica.answered();
    }

    /** The query is asked of the primary instead. */
    public void failed(Throwable problem) {
        replica.failed(problem);
    }

    /** Called when the request's context has ended. */
    @Override
    public void close() {
        try (var given = connection) {
            if (!given.isClosed() && !given.getAutoCommit()) {
                given.rollback();
            }
        } catch (SQLException away) {
            // The pool throws it away.
            LOG.debug("The connection to the read replica is lost", away);
        }
    }
}
