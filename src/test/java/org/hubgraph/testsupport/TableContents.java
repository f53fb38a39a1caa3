package org.hubgraph.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import javax.sql.DataSource;

/** The complete contents of a database, for detecting writes. */
public final class TableContents {
    private final DataSource database;

    public TableContents(DataSource database) {
        this.database = database;
    }

    /** The number of rows and a hash of the rows, for each table. */
    public Map<String, String> fingerprints() throws SQLException {
        var fingerprints = new TreeMap<String, String>();
        try (var connection = database.getConnection()) {
            for (String table : tables(connection)) {
                var rows = rows("select * from \"" + table + "\"", connection);
                rows.sort(null);
                fingerprints.put(table, rows.size() + " rows, " + rows.hashCode());
            }
        }
        return fingerprints;
    }

    /** All values that match, each as {@code TABLE.COLUMN: value}. */
    public List<String> places(Predicate<String> wanted) throws SQLException {
        var places = new ArrayList<String>();
        scan((place, value) -> {
            if (wanted.test(value)) {
                places.add(place + ": " + value);
            }
        });
        return places;
    }

    /** All values that contain the text, in upper or lower case, each as {@code TABLE.COLUMN: value}. */
    public List<String> containing(String text) throws SQLException {
        return containing(List.of(text)).get(text);
    }

    /** The same for several texts, from one pass over all tables. */
    public Map<String, List<String>> containing(List<String> texts) throws SQLException {
        var places = new TreeMap<String, List<String>>();
        texts.forEach(text -> places.put(text, new ArrayList<>()));
        scan((place, value) -> {
            String lowerCase = value.toLowerCase(Locale.ROOT);
            places.forEach((text, found) -> {
                if (lowerCase.contains(text.toLowerCase(Locale.ROOT))) {
                    found.add(place + ": " + value);
                }
            });
        });
        return places;
    }

    /** @param reader receives {@code TABLE.COLUMN} and each value there that is not null */
    private void scan(BiConsumer<String, String> reader) throws SQLException {
        try (var connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("select * from \"" + table + "\"")) {
                    var columns = columns(found);
                    while (found.next()) {
                        for (int column = 1; column <= columns.size(); column++) {
                            String value = found.getString(column);
                            if (value != null) {
                                reader.accept(table + "." + columns.get(column - 1), value);
                            }
                        }
                    }
                }
            }
        }
    }

    private static List<String> columns(ResultSet found) throws SQLException {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            columns.add(found.getMetaData().getColumnName(column));
        }
        return columns;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return rows(
                "select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                connection);
    }

    private static List<String> rows(String query, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(row(found, columns));
            }
            return rows;
        }
    }

    private static String row(ResultSet found, int columns) throws SQLException {
        var values = new ArrayList<String>();
        for (int column = 1; column <= columns; column++) {
            values.add(found.getString(column));
        }
        return String.join("|", values);
    }
}
