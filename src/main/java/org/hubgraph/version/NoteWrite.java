package org.hubgraph.version;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.value.ValueBigint;

/**
 * The trigger of H2, which finds it by its name: records that a transaction has written, at its first statement that
 * does. On PostgreSQL, a database function does that.
 */
@RegisterForReflection
public final class NoteWrite implements Trigger {

    /** A variable of the session: the number of the transaction that has been recorded last. */
    private static final String RECORDED = "HUBGRAPH_RECORDED_WRITE";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        // H2 executes a batch statement by statement, and fires for each. A transaction that rolls back to a savepoint
        // in front of the record would lose it: none does that and then commits.
        var transaction = ValueBigint.get(session.getTransaction().getSequenceNum());
        if (transaction.equals(session.getVariable(RECORDED))) {
            return;
        }
        boolean automatic = session.getAutoCommit();
        // Otherwise H2 would try to commit here, within the statement that fired the trigger, and refuse to. The
        // connection's own method commits as well.
        session.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into registry_write default values");
            session.setVariable(RECORDED, transaction);
        } finally {
            session.setAutoCommit(automatic);
        }
    }
}
