package org.hubgraph.database.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Writes to tenants, past the application. */
final class TenantWrites {
    private final DataSource database;
    private final Map<UUID, String> listings = new HashMap<>();

    TenantWrites(DataSource database) throws SQLException {
        this.database = database;
        for (UUID tenant : tenants()) {
            listings.put(
                    tenant,
                    texts("select listed_in from tenant where id = '" + tenant + "'")
                            .get(0));
        }
    }

    /** Puts the former values back: they were written past the history, whose states other tests compare. */
    void restore() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update tenant set listed_in = ? where id = ?")) {
            for (var listing : listings.entrySet()) {
                update.setString(1, listing.getValue());
                update.setObject(2, listing.getKey());
                update.executeUpdate();
            }
        }
    }

    /** A connection with a transaction that sees what others commit. */
    Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    static void write(Connection connection, UUID tenant) throws SQLException {
        try (var update = connection.prepareStatement("update tenant set listed_in = ? where id = ?")) {
            update.setString(1, UUID.randomUUID().toString());
            update.setObject(2, tenant);
            assertEquals(1, update.executeUpdate());
        }
    }

    List<UUID> tenants() throws SQLException {
        return texts("select cast(id as varchar) from tenant order by id").stream()
                .map(UUID::fromString)
                .toList();
    }

    int update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
