package org.hubgraph.registry.entry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;

/**
 * Adds the fields of the places of organisations, present and past, for filters. They are in the stored places, which SQL
 * does not read in H2.
 */
@Singleton
public class FieldsOfPlaces extends DataMigration {
    public FieldsOfPlaces() {
        super("99", "fields of places");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        String column = " add column place_fields varchar(500) array default cast(array[] as varchar(500) array)";
        try (var statement = connection.createStatement()) {
            statement.execute("alter table tenant" + column + " not null");
            statement.execute("alter table tenant_history" + column);
        }
        String withPlaces = " where places <> '[]'";
        updateForEach(
                connection,
                "select places, id from tenant" + withPlaces,
                "update tenant set place_fields = ? where id = ?",
                FieldsOfPlaces::set);
        updateForEach(
                connection,
                "select places, id, revision_id from tenant_history" + withPlaces,
                "update tenant_history set place_fields = ? where id = ? and revision_id = ?",
                (update, row) -> {
                    set(update, row);
                    update.setLong(3, row.getLong(3));
                });
    }

    private static void set(PreparedStatement update, ResultSet row) throws SQLException {
        var fields = Places.stored(row.getString(1)).fields();
        update.setArray(1, update.getConnection().createArrayOf("varchar", fields.toArray()));
        update.setObject(2, row.getObject(2, UUID.class));
    }
}
