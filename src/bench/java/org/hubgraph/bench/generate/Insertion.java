package org.hubgraph.bench.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/** Inserts the rows of one table in batches and prints the progress. */
final class Insertion {
    private static final int BATCH_ROWS = 1000;
    private static final int COMMIT_ROWS = 50_000;
    private static final double SILENT_SECONDS = 5;

    private final Connection connection;
    private final Table table;
    private final long begun = System.nanoTime();
    private double said;

    Insertion(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    void run() throws SQLException {
        try (var statement = connection.prepareStatement(table.insert())) {
            for (long number = 1; number <= table.rows(); number++) {
                add(statement, table.row().apply(number));
                if (number % BATCH_ROWS == 0) {
                    statement.executeBatch();
                }
                if (number % COMMIT_ROWS == 0) {
                    connection.commit();
                    progress(number);
                }
            }
            statement.executeBatch();
        }
        connection.commit();
        Generate.say(String.format(Locale.ROOT, "%,d rows of %s, %.1f s", table.rows(), table.title(), seconds()));
    }

    private static void add(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void progress(long rows) {
        if (seconds() - said > SILENT_SECONDS) {
            said = seconds();
            Generate.say(String.format(
                    Locale.ROOT, "%,d of %,d rows of %s, %.1f s", rows, table.rows(), table.title(), said));
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
