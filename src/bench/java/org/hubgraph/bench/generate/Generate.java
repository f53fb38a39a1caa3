package org.hubgraph.bench.generate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;
import org.hubgraph.bench.recall.Recall;
import org.hubgraph.registry.name.TermsOfNames;
import org.hubgraph.registry.search.TermsOfTexts;

/** Fills an empty database with a registry. Each value is a function of the number of its row. */
public final class Generate {
    private Generate() {}

    public static void run(Options options) throws SQLException, IOException {
        options.of("url", "user", "password", "scale", "names");
        String file = options.get("names", null);
        var names = file == null ? List.<String>of() : Recall.read(file);
        var size = options.read("scale", Size.ofScale("1"), Size::ofScale);
        var database = Database.of(options.need("url"), options.get("user", null), options.get("password", null));
        long begun = System.nanoTime();
        database.migrate();
        try (var connection = database.connect()) {
            refuseIfFilled(connection);
            fill(connection, size, names);
            connection.setAutoCommit(true);
            for (String last : database.finish()) {
                say(last);
                try (var statement = connection.createStatement()) {
                    statement.execute(last);
                }
            }
        }
        say(String.format(Locale.ROOT, "done in %.0f s", (System.nanoTime() - begun) / 1e9));
    }

    private static void fill(Connection connection, Size size, List<String> names) throws SQLException {
        connection.setAutoCommit(false);
        var entries = new EntryTables(size, names);
        var tables = new ArrayList<Table>(entries.all());
        tables.addAll(new RelationTables(size).all());
        tables.addAll(entries.nameIndex());
        for (Table table : tables) {
            new Insertion(connection, table).run();
        }
        say("terms of names");
        TermsOfNames.add(connection);
        say("terms of texts");
        TermsOfTexts.add(connection);
        connection.commit();
    }

    private static void refuseIfFilled(Connection connection) throws SQLException {
        for (String table : List.of("hub", "tenant", "person", "fund", "source", "packaged_record")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select 1 from " + table + " fetch first 1 row only")) {
                if (row.next()) {
                    throw new Refused("The database holds rows already (in the table " + table
                            + "). A registry is generated into an empty one: name another database, or drop this one.");
                }
            }
        }
    }

    static void say(String line) {
        System.err.println("generate: " + line);
    }
}
