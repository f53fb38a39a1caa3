package org.hubgraph.registry.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that contains texts. The tables are read from the database catalogue, so that none is missed.
 *
 * @param key the columns of the primary key
 * @param owners columns that identify the object that a row belongs to
 * @param derived columns such as {@code city_key}, by the name of the column that they are derived from
 */
record TextTable(
        String name, List<String> key, List<String> owners, Map<String, String> derived, List<TextColumn> texts) {
    private static final String HISTORY = "_history";
    /** Shorter columns contain codes and dates, such as a kind or a language, which may coincide with a name. */
    private static final int SHORTEST_TEXT = 100;
    /** The table of migrations, and tables whose rows are erased as a whole elsewhere. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "idempotent_answer");

    private static final List<String> OWNERS =
            List.of("person_id", "entry_id", "subject_id", "merged_id", "hub_id", "entry_type", "subject_type");
    private static final int FETCHED_AT_ONCE = 500;

    private static final String COLUMNS = "select lower(c.table_name), lower(c.column_name), lower(c.data_type),"
            + " c.character_maximum_length from information_schema.columns c"
            + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
            + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'"
            + " order by c.table_name, c.ordinal_position";

    private static final Set<String> TEXTS =
            Set.of("character varying", "text", "character large object", "array", "character");

    /** A row of the scan. */
    record Row(List<Object> key, Map<String, Object> owners, Map<TextColumn, Object> texts) {
        UUID owner(String column) {
            return owners.get(column) instanceof UUID owner ? owner : null;
        }

        /** Whether the row belongs to one of the objects. */
        boolean isOf(Set<UUID> subjects) {
            return subjects.contains(key.get(0))
                    || Stream.of("person_id", "entry_id", "subject_id", "merged_id")
                            .map(this::owner)
                            .filter(Objects::nonNull)
                            .anyMatch(subjects::contains);
        }
    }

    /** Receives each row of a scan. */
    interface Visitor {
        void visit(Row row) throws SQLException;
    }

    static List<TextTable> all(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Map<String, Boolean>>();
        try (var query = connection.prepareStatement(COLUMNS);
                var row = query.executeQuery()) {
            while (row.next()) {
                long length = row.getLong(4);
                boolean unbounded = row.wasNull();
                boolean text = TEXTS.contains(row.getString(3)) && (unbounded || length >= SHORTEST_TEXT);
                tables.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .put(row.getString(2), text);
            }
        }
        OTHERS.forEach(tables::remove);
        var all = new ArrayList<TextTable>();
        for (var table : tables.entrySet()) {
            var texts = table.getValue().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(column -> TextColumn.of(table.getKey(), column.getKey()))
                    .filter(Objects::nonNull)
                    .toList();
            var columns = table.getValue().keySet();
            if (!texts.isEmpty()) {
                all.add(new TextTable(
                        table.getKey(),
                        keyOf(connection, table.getKey()),
                        OWNERS.stream().filter(columns::contains).toList(),
                        texts.stream()
                                .map(TextColumn::name)
                                .filter(column -> !column.equals("name") && columns.contains(column + "_key"))
                                .collect(Collectors.toMap(column -> column, column -> column + "_key")),
                        texts));
            }
        }
        return all;
    }

    private static List<String> keyOf(Connection connection, String table) throws SQLException {
        var database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        var columns = new ArrayList<String>();
        try (var row = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    boolean isHistory() {
        return name.endsWith(HISTORY);
    }

    /** The name of the table itself, without the suffix of a history. */
    String liveName() {
        return isHistory() ? name.substring(0, name.length() - HISTORY.length()) : name;
    }

    boolean hasColumn(String column) {
        return texts.stream().anyMatch(text -> text.name().equals(column));
    }

    /** Reads the whole table once, in any order: ordering by the key would take three times as long. */
    void scan(Connection connection, Visitor visitor) throws SQLException {
        var columns = new ArrayList<>(key);
        columns.addAll(owners);
        texts.forEach(text -> columns.add(text.name()));
        try (var query = connection.prepareStatement("select " + String.join(", ", columns) + " from " + name)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    visitor.visit(read(row));
                }
            }
        }
    }

    private Row read(ResultSet row) throws SQLException {
        int column = 0;
        var keys = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            keys.add(row.getObject(++column));
        }
        var owned = new LinkedHashMap<String, Object>();
        for (String owner : owners) {
            owned.put(owner, row.getObject(++column));
        }
        var values = new LinkedHashMap<TextColumn, Object>();
        for (TextColumn text : texts) {
            Object value = row.getObject(++column);
            if (value != null) {
                values.put(text, value instanceof java.sql.Array ? value : row.getString(column));
            }
        }
        return new Row(keys, owned, values);
    }

    /** @param values by column: texts, arrays of texts, or null */
    void update(Connection connection, Row row, Map<String, Object> values) throws SQLException {
        String set = values.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        String identified = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        try (var update = connection.prepareStatement("update " + name + " set " + set + " where " + identified)) {
            int parameter = 0;
            for (Object value : values.values()) {
                if (value instanceof Object[] array) {
                    update.setArray(++parameter, connection.createArrayOf("varchar", array));
                } else {
                    update.setString(++parameter, (String) value);
                }
            }
            for (Object part : row.key()) {
                update.setObject(++parameter, part);
            }
            update.executeUpdate();
        }
    }
}
