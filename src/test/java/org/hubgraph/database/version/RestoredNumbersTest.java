package org.hubgraph.database.version;

import java.sql.SQLException;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The manual's command for a restored dump uses up the transaction numbers of the changes in it. */
@PostgresqlOnly
class RestoredNumbersTest {
    private static final Pattern COMMAND = Pattern.compile("(?s)psql hubgraph_restored -c \"(.*)\"");
    private static final int CHANGES = 1_000;

    @Test
    void laterTransactionsHaveHigherNumbersThanTheRestoredChanges() throws SQLException {
        var command = Manual.read().page("postgresql.md").blocks().stream()
                .map(block -> COMMAND.matcher(block.text()))
                .filter(match -> match.matches())
                .findFirst()
                .orElseThrow();
        try (var connection = TestDatabase.empty().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table change (position bigint)");
            statement.execute(
                    "insert into change select cast(cast(pg_current_xact_id() as text) as bigint) + " + CHANGES);
            String behind = "select cast(cast(pg_current_xact_id() as text) as bigint) - max(position) from change";
            try (var row = statement.executeQuery(behind)) {
                row.next();
                assertTrue(row.getLong(1) < 0);
            }

            statement.execute(command.group(1).replace("\\$", "$"));

            try (var row = statement.executeQuery(behind)) {
                row.next();
                assertTrue(row.getLong(1) > 0 && row.getLong(1) < CHANGES, () -> "too many numbers are used up");
            }
        }
    }
}
