package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;

/** PostgreSQL, which several servers and standbys share. */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresqlDialect implements Dialect {
    private final CommitOrder commitOrder = new PostgresqlCommitOrder();

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String sql(RowLock lock) {
        return lock.sql;
    }

    /** See {@code database.version.RegistryVersion}, which says why it is made from these. */
    @Override
    public String registryVersion() {
        return "select concat_ws(' ', extract(epoch from pg_postmaster_start_time()),"
                + " (select token from registry_write where xid < running.oldest order by xid desc limit 1), '/',"
                + " (select string_agg(token::text, ' ' order by xid) from registry_write where xid >= running.oldest))"
                + " from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) running";
    }

    @Override
    public boolean isRegistryVersionPerStart() {
        return false;
    }

    @Override
    public List<String> indexesOnly(boolean again) {
        var statements = new ArrayList<>(List.of(
                "set local enable_seqscan = off",
                "set local enable_hashjoin = off",
                "set local enable_mergejoin = off"));
        if (again) {
            statements.add("discard plans");
        }
        return statements;
    }

    /** A {@code max} reads one row of an index on the key and the number. */
    @Override
    public String isLast(String table, String key, String number, String bound) {
        return "x.%3$s = (select max(y.%3$s) from %1$s y where y.%2$s = x.%2$s and y.%3$s <= %4$s)"
                .formatted(table, key, number, bound);
    }

    /** The keys are sorted first and read together, which costs a third of a subselect or a join for each of them. */
    @Override
    public String rowsOfKeys(String table, String key, String columns) {
        return "select " + columns + " from " + table + " where " + key + " = any(?)";
    }

    /**
     * A message in the write-ahead log, which no slot decodes. Unlike an update of a row, it conflicts with no other. On a
     * standby, the message alone would fail as an internal error; the transaction's number fails as a write (25006).
     */
    @Override
    public Optional<String> emptyWrite() {
        return Optional.of("select case when pg_current_xact_id() is not null"
                + " then pg_logical_emit_message(true, 'hubgraph', '') end");
    }

    /** The driver's method would set the level of the session. */
    @Override
    public void beginReadCommitted(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level read committed");
        }
    }

    /** The driver sends each of them by itself, and waits once. */
    @Override
    public boolean takesStatementsTogether() {
        return true;
    }

    @Override
    public CommitOrder commitOrder() {
        return commitOrder;
    }
}
