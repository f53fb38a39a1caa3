package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hubgraph.database.dialect.Dialect;

/**
 * Statements that return nothing, run in order. PostgreSQL receives all of them at once, so that only one response is
 * waited for: waiting costs as much as a short statement itself.
 */
public final class Updates {
    private final List<Update> updates = new ArrayList<>();

    private record Update(String sql, List<Object> values) {}

    private record ArrayValue(String type, Object[] elements) {}

    /** A value that is an array of this SQL type. */
    static Object array(String type, Object[] elements) {
        return new ArrayValue(type, elements);
    }

    /** A value that is an array of primary keys. */
    public static Object keys(Collection<UUID> keys) {
        return array("uuid", keys.toArray(UUID[]::new));
    }

    /** A value that is an array of texts. */
    public static Object texts(Collection<String> texts) {
        return array("varchar", texts.toArray(String[]::new));
    }

    /** @param values of the placeholders, in order; may contain null */
    public void add(String sql, List<?> values) {
        updates.add(new Update(sql, new ArrayList<>(values)));
    }

    /** Runs the statements, and forgets them. */
    public void execute(Connection connection, Dialect dialect) throws SQLException {
        if (dialect.takesStatementsTogether()) {
            execute(connection, updates);
            updates.clear();
        } else {
            executeEach(connection);
        }
    }

    /** As {@link #execute}, one by one. */
    public void executeEach(Connection connection) throws SQLException {
        for (Update update : updates) {
            execute(connection, List.of(update));
        }
        updates.clear();
    }

    private static void execute(Connection connection, List<Update> together) throws SQLException {
        if (together.isEmpty()) {
            return;
        }
        String sql = together.stream().map(Update::sql).collect(Collectors.joining("; "));
        try (var statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (Update update : together) {
                for (Object value : update.values) {
                    set(statement, ++place, value);
                }
            }
            statement.execute();
        }
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof ArrayValue array) {
            statement.setArray(place, statement.getConnection().createArrayOf(array.type, array.elements));
        } else {
            statement.setObject(place, value);
        }
    }
}
