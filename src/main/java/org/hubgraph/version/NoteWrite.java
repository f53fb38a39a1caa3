package org.hubgraph.version;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * The trigger of H2, which finds it by its name: records that a statement has written. On PostgreSQL, a database
 * function does that.
 */
@RegisterForReflection
public final class NoteWrite implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        boolean automatic = session.getAutoCommit();
        // Otherwise H2 would try to commit here, within the statement that fired the trigger, and refuse to. The
        // connection's own method commits as well.
        session.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into registry_write default values");
        } finally {
            session.setAutoCommit(automatic);
        }
    }
}
