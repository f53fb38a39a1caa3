package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.graphql.connection.Condition;

/** The places of changes in the order in which they can be followed, in the way of the database: see the package. */
@ApplicationScoped
class Positions {
    private final boolean postgresql;
    /** H2's: who has it may commit. No lock of a thread, because a transaction can end on another one. */
    private final Semaphore turn = new Semaphore(1);
    /** H2's, guarded by the turn; 0 before the first one. */
    private long last;

    Positions(@ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.postgresql = database.equals("postgresql");
    }

    /** Whether there may be other servers that write changes. */
    boolean areShared() {
        return postgresql;
    }

    /** Of the running transaction, which calls {@link #done} when it has ended. On H2 others wait in between. */
    long next(Connection connection) throws SQLException {
        if (postgresql) {
            return number(connection, "select cast(cast(pg_current_xact_id() as text) as bigint)");
        }
        turn.acquireUninterruptibly();
        try {
            if (last == 0) {
                last = number(connection, "select coalesce(max(position), 0) from change");
            }
            return ++last;
        } catch (SQLException failure) {
            turn.release();
            throw failure;
        }
    }

    /** Called once after {@link #next}, whether the transaction was committed or not. */
    void done() {
        if (!postgresql) {
            turn.release();
        }
    }

    /** Where no transaction is running any more that could still write a smaller position. */
    Condition settled(String path) {
        return postgresql
                ? Condition.of(
                        path
                                + " < cast(sql('cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)') as Long)")
                : Condition.ALWAYS;
    }

    /** The largest position of a change that is shown; 0 if none is. Not of the running transaction alone. */
    long last(Connection connection) throws SQLException {
        return number(
                connection,
                "select coalesce(max(position), 0) from change"
                        + (postgresql
                                ? " where position < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)"
                                : ""));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
