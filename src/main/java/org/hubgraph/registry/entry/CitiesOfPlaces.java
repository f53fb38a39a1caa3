package org.hubgraph.registry.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;

/**
 * Adds the cities of organisations, present and past, as they are recorded: their search keys alone cannot be shown to
 * readers. They are in the stored places, which SQL does not read in H2.
 */
@Singleton
public class CitiesOfPlaces extends DataMigration {
    private static final int FETCHED_AT_ONCE = 1_000;

    public CitiesOfPlaces() {
        super("97", "cities of places");
    }

    /** @param revision null for a row that is not of a history */
    private record Row(UUID key, Long revision, List<String> cities) {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        String column = " add column place_cities varchar(200) array default cast(array[] as varchar(200) array)";
        try (var statement = connection.createStatement()) {
            statement.execute("alter table tenant" + column + " not null");
            statement.execute("alter table tenant_history" + column);
        }
        write(connection, "tenant", false);
        write(connection, "tenant_history", true);
    }

    private static void write(Connection connection, String table, boolean past) throws SQLException {
        var rows = rows(connection, table, past);
        try (var update = connection.prepareStatement(
                "update " + table + " set place_cities = ? where id = ?" + (past ? " and revision_id = ?" : ""))) {
            int waiting = 0;
            for (Row row : rows) {
                update.setArray(1, connection.createArrayOf("varchar", row.cities.toArray()));
                update.setObject(2, row.key);
                if (past) {
                    update.setLong(3, row.revision);
                }
                update.addBatch();
                if (++waiting % FETCHED_AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    private static List<Row> rows(Connection connection, String table, boolean past) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var query = connection.createStatement()) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery("select id, places, " + (past ? "revision_id" : "null") + " from " + table
                    + " where cardinality(place_city_keys) > 0")) {
                while (row.next()) {
                    var cities = Places.stored(row.getString(2)).cities();
                    rows.add(new Row(row.getObject(1, UUID.class), past ? row.getLong(3) : null, cities));
                }
            }
        }
        return rows;
    }
}
