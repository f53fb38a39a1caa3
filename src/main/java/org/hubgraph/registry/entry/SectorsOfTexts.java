package org.hubgraph.registry.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;
import org.hubgraph.registry.name.TermsOfNames;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.TextKeys;

/**
 * Makes the texts that were the sectors of hubs and organisations, present and past, entries of their own. Texts that
 * differ only in hyphens are one sector. A text is the name of the sector and, the first in alphabetical order, its
 * slug. A sector has been known since the first revision that names it, so past states have their sectors, too.
 */
@Singleton
public class SectorsOfTexts extends DataMigration {
    private static final List<String> TABLES = List.of("hub", "tenant", "hub_history", "tenant_history");
    private static final String HISTORY = "_history";
    private static final int WRITTEN_AT_ONCE = 1_000;

    public SectorsOfTexts() {
        super("74", "sectors of texts");
    }

    /** @param revision null for a row that is not of a history */
    private record Row(UUID key, Long revision, List<String> texts) {}

    /** A new sector. */
    private static final class Found {
        private final UUID key = UUID.randomUUID();
        private final TreeMap<String, Name> names = new TreeMap<>();
        private long revision = Long.MAX_VALUE;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        // A generated registry comes with its sectors.
        if (!hasTexts(connection)) {
            return;
        }
        var rows = new LinkedHashMap<String, List<Row>>();
        var sectors = new TreeMap<String, Found>();
        for (String table : TABLES) {
            rows.put(table, rows(connection, table));
            rows.get(table).forEach(row -> find(row, sectors));
        }
        for (Found sector : sectors.values()) {
            insert(connection, sector);
        }
        for (var table : rows.entrySet()) {
            refer(connection, table.getKey(), table.getValue(), sectors);
        }
    }

    private static boolean hasTexts(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select 1 from information_schema.columns where table_schema ="
                        + " current_schema and lower(table_name) = 'tenant' and lower(column_name) = 'sectors'")) {
            return row.next();
        }
    }

    private static List<Row> rows(Connection connection, String table) throws SQLException {
        boolean past = table.endsWith(HISTORY);
        var rows = new ArrayList<Row>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select id, sectors, " + (past ? "revision_id" : "null") + " from " + table
                        + " where cardinality(sectors) > 0")) {
            while (row.next()) {
                var texts = new ArrayList<String>();
                for (Object text : (Object[]) row.getArray(2).getArray()) {
                    texts.add((String) text);
                }
                rows.add(new Row(row.getObject(1, UUID.class), past ? row.getLong(3) : null, texts));
            }
        }
        return rows;
    }

    private static void find(Row row, Map<String, Found> sectors) {
        for (String text : row.texts) {
            var sector = sectors.computeIfAbsent(TextKeys.searchKey(text), key -> new Found());
            sector.names.put(text, Name.undated(text, null, NameKind.AS_REPORTED));
            if (row.revision != null) {
                sector.revision = Math.min(sector.revision, row.revision);
            }
        }
    }

    private static void insert(Connection connection, Found sector) throws SQLException {
        var names = new Names(List.copyOf(sector.names.values()));
        String name = names.best(null);
        String columns = "id, version, created_at, updated_at, slug, name, name_key, names, descriptions";
        try (var insert = connection.prepareStatement(
                "insert into sector (" + columns + ") values (?, 0, ?, ?, ?, ?, ?, ?, ?)")) {
            var since = since(connection, sector.revision);
            insert.setObject(1, sector.key);
            insert.setTimestamp(2, since);
            insert.setTimestamp(3, since);
            insert.setString(4, sector.names.firstKey());
            insert.setString(5, name);
            insert.setString(6, TextKeys.sortKey(name));
            insert.setString(7, names.toString());
            insert.setString(8, Texts.NONE.toString());
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into sector_history (" + columns
                + ", revision_id, revision_kind) select s.id" + columns.substring(2)
                + ", r.id, 0 from sector s, revision r"
                + " where s.id = ? and r.id = coalesce((select id from revision where id = ?),"
                + " (select min(id) from revision))")) {
            insert.setObject(1, sector.key);
            insert.setLong(2, sector.revision);
            insert.executeUpdate();
        }
        index(connection, sector, names);
    }

    /** The time of a revision; the present for a sector that no revision names. */
    private static Timestamp since(Connection connection, long revision) throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce((select revised_at from revision where id = ?), current_timestamp)")) {
            query.setLong(1, revision);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getTimestamp(1);
            }
        }
    }

    private static void index(Connection connection, Found sector, Names names) throws SQLException {
        var indexed = new LinkedHashMap<UUID, String>();
        try (var insert = connection.prepareStatement("insert into entry_name (id, entry_type, entry_id, position,"
                + " search_key, key_length) values (?, 'SECTOR', ?, ?, ?, ?)")) {
            for (Name name : names.all()) {
                var key = UUID.randomUUID();
                String searchKey = TextKeys.searchKey(name.text());
                insert.setObject(1, key);
                insert.setObject(2, sector.key);
                insert.setInt(3, indexed.size());
                insert.setString(4, searchKey);
                insert.setInt(5, searchKey.length());
                insert.addBatch();
                indexed.put(key, name.text());
            }
            insert.executeBatch();
        }
        TermsOfNames.addBeforeLengths(connection, indexed);
    }

    private static void refer(Connection connection, String table, List<Row> rows, Map<String, Found> sectors)
            throws SQLException {
        boolean past = table.endsWith(HISTORY);
        try (var update = connection.prepareStatement(
                "update " + table + " set sector_ids = ? where id = ?" + (past ? " and revision_id = ?" : ""))) {
            int waiting = 0;
            for (Row row : rows) {
                var keys = new LinkedHashSet<UUID>();
                row.texts.forEach(text -> keys.add(sectors.get(TextKeys.searchKey(text)).key));
                update.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
                update.setObject(2, row.key);
                if (past) {
                    update.setLong(3, row.revision);
                }
                update.addBatch();
                if (++waiting % WRITTEN_AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
