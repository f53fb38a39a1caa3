package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A position is the number of the transaction, and is shown when no older transaction is running: no transaction waits. Instants
 * come from a sequence, which all servers see at once, outside of transactions.
 */
final class PostgresqlCommitOrder implements CommitOrder {
    private static final String OLDEST_RUNNING =
            "cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";

    private static final Position OWN = new Position("cast(cast(pg_current_xact_id() as text) as bigint)", List.of());

    /** Only a server whose clock is ahead of the sequence sets it. */
    private static final String INSTANT =
            "select case when l.next >= ? then l.next else setval('commit_instant', ?) end"
                    + " from (select nextval('commit_instant') as next) l";

    @Override
    public Position position(Connection connection) {
        return OWN;
    }

    @Override
    public void done() {
        // No transaction waits for another.
    }

    @Override
    public Optional<String> settledBound() {
        return Optional.of("cast(sql('" + OLDEST_RUNNING + "') as Long)");
    }

    @Override
    public long lastSettled(Connection connection) throws SQLException {
        return number(connection, "select coalesce(max(position), 0) from change where position < " + OLDEST_RUNNING);
    }

    @Override
    public long instant(Connection connection, long now) throws SQLException {
        try (var query = connection.prepareStatement(INSTANT)) {
            query.setLong(1, now);
            query.setLong(2, now);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        // Prepared: the driver then has the database parse and plan it once for each connection.
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
