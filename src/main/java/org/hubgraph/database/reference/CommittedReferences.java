package org.hubgraph.database.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryChanged;
import org.hubgraph.value.Batches;

/**
 * Reads the references that are committed at this moment, independent of the snapshot of the running transaction. Uses
 * connections outside the main pool: a transaction that has a connection of the pool must not wait for a second one.
 */
@ApplicationScoped
class CommittedReferences {
    /** Each is used for a few short statements, which wait for no lock. */
    private static final int CONNECTIONS = 2;

    private final AgroalDataSource pool;
    private AgroalDataSource own;

    CommittedReferences(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** The primary keys of the rows that refer to any of these keys. */
    Set<UUID> referring(List<Reference> references, Collection<UUID> to) {
        var found = new HashSet<UUID>();
        try (var connection = own().getConnection()) {
            for (var keys : Batches.of(to, ReferenceGuard.AT_ONCE)) {
                var some = connection.createArrayOf("uuid", keys.toArray());
                for (Reference reference : references) {
                    find(reference, some, connection, found);
                }
                some.free();
            }
        } catch (SQLException failure) {
            // Preserves the cause, whose SQLSTATE decides whether the request is run again.
            throw new IllegalStateException("The committed references cannot be read", failure);
        }
        return found;
    }

    private static void find(Reference reference, Array to, Connection connection, Set<UUID> found)
            throws SQLException {
        if (reference.list()) {
            for (Object key : (Object[]) to.getArray()) {
                find(reference, statement -> statement.setObject(1, key), connection, found);
            }
        } else {
            find(reference, statement -> statement.setArray(1, to), connection, found);
        }
    }

    /** Sets the parameter of a statement. */
    private interface Parameter {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static void find(Reference reference, Parameter to, Connection connection, Set<UUID> found)
            throws SQLException {
        try (var query = connection.prepareStatement(sql(reference))) {
            to.set(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    /**
     * Selects the primary keys of rows that refer to any of several keys, or whose list of keys has one key. Both
     * databases use the index of a column that is not a list. Keys are unique across all tables, so their type need not
     * be compared.
     */
    static String sql(Reference reference) {
        return "select " + reference.from().key() + " from " + reference.from().table() + " where "
                + (reference.list() ? "? = any (" + reference.column() + ")" : reference.column() + " = any (?)");
    }

    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            own = DedicatedPool.of(pool, CONNECTIONS);
        }
        return own;
    }

    synchronized void replace(@Observes PrimaryChanged changed) {
        DedicatedPool.closeIdle(own);
    }

    @PreDestroy
    synchronized void close() {
        if (own != null) {
            own.close();
        }
    }
}
