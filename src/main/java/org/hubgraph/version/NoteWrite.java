package org.hubgraph.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.value.ValueBigint;
import org.h2.value.ValueNull;

/**
 * The trigger of H2, which finds it by its name: records that a transaction has written. On PostgreSQL, a database
 * function does that.
 */
@RegisterForReflection
public final class NoteWrite implements Trigger {
    private static final String TABLE = "REGISTRY_WRITE";
    /** Variables of the session: the last record of it, and the transaction that has made it. */
    private static final String RECORD = "HUBGRAPH_RECORDED_WRITE";

    private static final String TRANSACTION = "HUBGRAPH_RECORDED_TRANSACTION";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        if (isRecorded(session)) {
            return;
        }
        boolean automatic = session.getAutoCommit();
        // Otherwise H2 would try to commit here, within the statement that fired the trigger, and refuse to. The
        // connection's own method commits as well.
        session.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "insert into registry_write default values", Statement.RETURN_GENERATED_KEYS)) {
            statement.executeUpdate();
            try (var row = statement.getGeneratedKeys()) {
                row.next();
                session.setVariable(RECORD, ValueBigint.get(row.getLong(1)));
                session.setVariable(
                        TRANSACTION, ValueBigint.get(session.getTransaction().getSequenceNum()));
            }
        } finally {
            session.setAutoCommit(automatic);
        }
    }

    /**
     * Whether the transaction has its record. A rollback to a savepoint may have removed it, which is why the table is
     * asked: without a statement, as this is done for each row that is written.
     */
    private static boolean isRecorded(SessionLocal session) {
        var record = session.getVariable(RECORD);
        if (record == ValueNull.INSTANCE
                || session.getVariable(TRANSACTION).getLong()
                        != session.getTransaction().getSequenceNum()) {
            return false;
        }
        try {
            session.getDatabase().getMainSchema().getTableOrView(session, TABLE).getRow(session, record.getLong());
            return true;
        } catch (DbException rolledBack) {
            return false;
        }
    }
}
