package org.hubgraph.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;
import org.hubgraph.testsupport.AnyDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@AnyDatabase
class GenerateTest {
    @TempDir
    Path folder;

    /** The values equal those of {@code md5} in SQL, so that other servers can be filled with the same data. */
    @Test
    void valuesFollowFromTheNumberOfTheRow() {
        assertEquals("692f8791-d8e2-31e7-2b27-025fc189bf11", Hash.key("hub", 7).toString());
        assertEquals("Inner Mill Quarter 7", Vocabulary.hub(7));
    }

    @Test
    void theSmallestRegistryHasAllItsRowsAndIsNotFilledTwice() throws IOException, SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("registry");
        var options = new Options(List.of("--url", url, "--scale", "0.01"));

        Generate.run(options);

        assertEquals(List.of(10, 1000, 1100, 2000, 2200, 20, 200, 3038, 1), counts(url));
        var refused = assertThrows(Refused.class, () -> Generate.run(options));
        assertTrue(refused.getMessage().contains("holds rows already"), refused::getMessage);
        assertEquals(List.of("20", "68", "74"), recorded(url, List.of("20", "68", "74")));
    }

    /** Without the migrations in Java, the application does not start on the database. */
    private static List<String> recorded(String url, List<String> inJava) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select \"version\" from \"flyway_schema_history\"")) {
            var versions = new HashSet<String>();
            while (row.next()) {
                versions.add(row.getString(1));
            }
            return inJava.stream().filter(versions::contains).toList();
        }
    }

    private static List<Integer> counts(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select (select count(*) from hub), (select count(*) from tenant),"
                        + " (select count(*) from tenancy), (select count(*) from person),"
                        + " (select count(*) from affiliation), (select count(*) from fund),"
                        + " (select count(*) from backing), (select count(*) from entry_name),"
                        + " (select count(*) from source)")) {
            row.next();
            var counts = new ArrayList<Integer>();
            for (int i = 1; i <= 9; i++) {
                counts.add(row.getInt(i));
            }
            return counts;
        }
    }
}
