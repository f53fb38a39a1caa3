package org.hubgraph.registry.entry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public CitiesOfPlaces() {
        super("97", "cities of places");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        String column = " add column place_cities varchar(200) array default cast(array[] as varchar(200) array)";
        try (var statement = connection.createStatement()) {
            statement.execute("alter table tenant" + column + " not null");
            statement.execute("alter table tenant_history" + column);
        }
        String withCities = " where cardinality(place_city_keys) > 0";
        updateForEach(
                connection,
                "select places, id from tenant" + withCities,
                "update tenant set place_cities = ? where id = ?",
                CitiesOfPlaces::set);
        updateForEach(
                connection,
                "select places, id, revision_id from tenant_history" + withCities,
                "update tenant_history set place_cities = ? where id = ? and revision_id = ?",
                (update, row) -> {
                    set(update, row);
                    update.setLong(3, row.getLong(3));
                });
    }

    private static void set(PreparedStatement update, ResultSet row) throws SQLException {
        var cities = Places.stored(row.getString(1)).cities();
        update.setArray(1, update.getConnection().createArrayOf("varchar", cities.toArray()));
        update.setObject(2, row.getObject(2, UUID.class));
    }
}
