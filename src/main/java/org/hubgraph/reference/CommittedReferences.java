package org.hubgraph.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.connection.BesidePool;

/**
 * The references that are committed at this moment, whatever the snapshot of the running transaction shows. They are read
 * through connections beside the pool's: a transaction that has one of the pool must not wait for a second.
 */
@ApplicationScoped
class CommittedReferences {
    /** Each is in use for one or a few short statements, which wait for no lock. */
    private static final int CONNECTIONS = 2;

    private final AgroalDataSource pool;
    private AgroalDataSource own;

    CommittedReferences(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** The primary keys of the rows that refer to any of these. */
    Set<UUID> referring(List<Reference> references, Collection<UUID> to) {
        var found = new HashSet<UUID>();
        try (var connection = own().getConnection()) {
            for (Reference reference : references) {
                find(reference, to, connection, found);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private static void find(Reference reference, Collection<UUID> to, Connection connection, Set<UUID> found)
            throws SQLException {
        try (var query = connection.prepareStatement(sql(reference))) {
            for (UUID key : to) {
                query.setObject(1, key);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
    }

    /** The primary keys of rows that refer to one. Keys are unique over all tables, so their type need not be compared. */
    private static String sql(Reference reference) {
        return "select " + reference.from().key() + " from " + reference.from().table() + " where " + reference.column()
                + " = ?";
    }

    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            own = BesidePool.of(pool, CONNECTIONS);
        }
        return own;
    }

    @PreDestroy
    synchronized void close() {
        if (own != null) {
            own.close();
        }
    }
}
