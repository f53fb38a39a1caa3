package org.hubgraph.version;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** H2's trigger, found by its name: notes a statement that wrote. On PostgreSQL a function of the database does that. */
@RegisterForReflection
public final class NoteWrite implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        boolean automatic = session.getAutoCommit();
        // Else H2 would commit here, within the statement that fired, and refuse to. The connection's own method
        // commits too.
        session.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into registry_write default values");
        } finally {
            session.setAutoCommit(automatic);
        }
    }
}
