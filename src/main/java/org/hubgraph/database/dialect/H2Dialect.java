package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;

/** H2, in this process alone. */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class H2Dialect implements Dialect {
    private final CommitOrder commitOrder = new H2CommitOrder();

    @Override
    public boolean isShared() {
        return false;
    }

    /** H2 has one kind of lock. */
    @Override
    public String sql(RowLock lock) {
        return RowLock.UPDATE.sql;
    }

    /** One process shows one commit after the other, and each commit adds rows. */
    @Override
    public String registryVersion() {
        return "select count(*) from registry_write";
    }

    /** Between two starts anybody can write to the file. */
    @Override
    public boolean isRegistryVersionPerStart() {
        return true;
    }

    @Override
    public List<String> indexesOnly(boolean again) {
        // It plans each statement anew.
        return List.of();
    }

    /** It would read all rows of the key for a {@code max}, but ends a {@code not exists} at the first row. */
    @Override
    public String isLast(String table, String key, String number, String bound) {
        return "x.%3$s <= %4$s and not exists (select 1 from %1$s y where y.%2$s = x.%2$s and y.%3$s > x.%3$s and y.%3$s <= %4$s)"
                .formatted(table, key, number, bound);
    }

    /** A comparison with an array would compare each row that is found with all elements. */
    @Override
    public String rowsOfKeys(String table, String key, String columns) {
        return "select " + columns + " from unnest(?) k(a_key) join " + table + " on " + key + " = k.a_key";
    }

    @Override
    public Optional<String> emptyWrite() {
        return Optional.empty();
    }

    /** H2 sets the level of a session only; it has no pooler, and the pool restores the level. */
    @Override
    public void beginReadCommitted(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    @Override
    public boolean takesStatementsTogether() {
        return false;
    }

    @Override
    public CommitOrder commitOrder() {
        return commitOrder;
    }
}
