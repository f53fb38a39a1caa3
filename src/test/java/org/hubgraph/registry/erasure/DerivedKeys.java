package org.hubgraph.registry.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.hubgraph.registry.entry.Texts;
import org.hubgraph.value.TextKeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The columns that are derived from texts in the same row. */
final class DerivedKeys {
    private final DataSource database;

    DerivedKeys(DataSource database) {
        this.database = database;
    }

    /** Rows whose derived columns do not match their texts. */
    List<String> wrong() throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (String table : List.of("hub", "tenant", "person", "fund")) {
                for (String state : List.of(table, table + "_history")) {
                    boolean hub = table.equals("hub");
                    try (var statement = connection.createStatement();
                            var row =
                                    statement.executeQuery("select id, names, name, name_key, descriptions, description"
                                            + (hub ? ", city, city_key, district, district_key" : "") + " from " + state
                                            + " where names is not null")) {
                        while (row.next()) {
                            String at = state + " " + row.getString(1);
                            compare(wrong, at, TextKeys.sortKey(row.getString(3)), row.getString(4));
                            if (row.getString(5) != null) {
                                compare(
                                        wrong,
                                        at,
                                        Texts.stored(row.getString(5)).best(null),
                                        row.getString(6));
                            }
                            if (hub) {
                                compare(wrong, at, key(row.getString(7)), row.getString(8));
                                compare(wrong, at, key(row.getString(9)), row.getString(10));
                            }
                        }
                    }
                }
            }
            assertEquals(List.of(), underivedKeys(connection));
        }
        return wrong;
    }

    /** A new derived column must be compared above, or listed here if it does not change. */
    private static List<String> underivedKeys(Connection connection) throws SQLException {
        var known = List.of(
                "name_key",
                "city_key",
                "district_key",
                "tenant_name_key",
                "search_key",
                "words_key",
                "record_key",
                "issuer_key");
        var others = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select lower(table_name), lower(column_name) from"
                        + " information_schema.columns where table_schema = current_schema"
                        + " and lower(column_name) like '%!_key' escape '!'")) {
            while (row.next()) {
                if (!known.contains(row.getString(2))) {
                    others.add(row.getString(1) + "." + row.getString(2));
                }
            }
        }
        return others;
    }

    private static String key(String text) {
        return text == null ? null : TextKeys.searchKey(text);
    }

    private static void compare(List<String> wrong, String at, String derived, String stored) {
        if (derived == null ? stored != null : !derived.equals(stored)) {
            wrong.add(at + ": " + stored + " is not " + derived);
        }
    }
}
