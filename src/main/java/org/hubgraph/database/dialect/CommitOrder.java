package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Positions and instants of transactions that change the registry: a client that follows changes by their positions misses
 * none, and no later change has an earlier instant.
 */
public interface CommitOrder {
    /**
     * The position of the running transaction, which calls {@link #done} when it has ended. On H2 other transactions wait here
     * until then.
     */
    Position position(Connection connection) throws SQLException;

    /**
     * A position in a statement of its transaction.
     *
     * @param sql an expression
     * @param values of its placeholders
     */
    record Position(String sql, List<Long> values) {}

    /** Called once after {@link #position}, whether the transaction was committed or not. On any thread. */
    void done();

    /**
     * An upper bound, exclusive and in HQL, of the positions that can be shown: no running transaction can still write a smaller
     * one. Empty if all can.
     */
    Optional<String> settledBound();

    /** The largest position of a change that can be shown; 0 if there is none. */
    long lastSettled(Connection connection) throws SQLException;

    /**
     * The instant of the running transaction, in microseconds since 1970.
     *
     * @param now by this server's clock, which may have been set back
     * @return {@code now}, or the first instant after the latest of all servers, whichever is later
     */
    long instant(Connection connection, long now) throws SQLException;
}
