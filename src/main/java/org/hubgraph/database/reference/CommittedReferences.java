package org.hubgraph.database.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.SocketTimeouts;

/**
 * The references that are committed at this moment, whatever the snapshot of the running transaction shows. They are read
 * through connections beside the pool's: a transaction that has one of the pool must not wait for a second.
 */
@ApplicationScoped
class CommittedReferences {
    /** Each is in use for one or a few short statements, which wait for no lock. */
    private static final int CONNECTIONS = 2;

    private final AgroalDataSource pool;
    private final SocketTimeouts timeouts;
    private AgroalDataSource own;

    CommittedReferences(AgroalDataSource pool, SocketTimeouts timeouts) {
        this.pool = pool;
        this.timeouts = timeouts;
    }

    /** The primary keys of the rows that refer to any of these. */
    Set<UUID> referring(List<Reference> references, Collection<UUID> to) {
        var found = new HashSet<UUID>();
        var keys = to.toArray(UUID[]::new);
        try (var connection = own().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, timeouts.milliseconds());
            for (int from = 0; from < keys.length; from += ReferenceGuard.AT_ONCE) {
                var some = connection.createArrayOf(
                        "uuid", Arrays.copyOfRange(keys, from, Math.min(from + ReferenceGuard.AT_ONCE, keys.length)));
                for (Reference reference : references) {
                    find(reference, some, connection, found);
                }
                some.free();
            }
        } catch (SQLException failure) {
            // Its SQLSTATE decides whether the request is run again.
            throw new IllegalStateException("The committed references cannot be read", failure);
        }
        return found;
    }

    private static void find(Reference reference, Array to, Connection connection, Set<UUID> found)
            throws SQLException {
        try (var query = connection.prepareStatement(sql(reference))) {
            query.setArray(1, to);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    /**
     * The primary keys of rows that refer to any of several, by way of the index of the column on both databases. Keys are
     * unique over all tables, so their type need not be compared.
     */
    static String sql(Reference reference) {
        return "select " + reference.from().key() + " from " + reference.from().table() + " where " + reference.column()
                + " = any (?)";
    }

    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            own = DedicatedPool.of(pool, CONNECTIONS);
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
