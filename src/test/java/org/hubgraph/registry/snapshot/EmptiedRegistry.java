package org.hubgraph.registry.snapshot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Removes all rows of the registry, with their history. */
public final class EmptiedRegistry {
    private EmptiedRegistry() {}

    public static void empty(DataSource database) throws SQLException {
        var tables = new ArrayList<String>();
        for (var table : SnapshotTable.values()) {
            tables.add(0, table.table());
            if (table.hasHistory()) {
                tables.add(0, table.table() + "_history");
            }
        }
        tables.addAll(0, List.of("name_term", "word_variant", "text_term", "merged_part", "change"));
        tables.add("revision");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // The rows of many tests take longer to delete than a request may.
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            for (var table : SnapshotTable.values()) {
                if (table.ownReference().isPresent()) {
                    statement.executeUpdate("update " + table.table() + " set "
                            + table.ownReference().get() + " = null");
                }
            }
            for (String table : tables) {
                statement.executeUpdate("delete from " + table);
            }
            connection.setNetworkTimeout(Runnable::run, timeout);
        }
    }
}
