package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.dialect.Dialect;

/** What transactions write immediately before they commit, after everything that their sessions write. */
@ApplicationScoped
public class LastUpdates {
    private final TransactionSynchronizationRegistry transactions;
    private final AgroalDataSource connections;
    private final Dialect dialect;

    LastUpdates(TransactionSynchronizationRegistry transactions, AgroalDataSource connections, Dialect dialect) {
        this.transactions = transactions;
        this.connections = connections;
        this.dialect = dialect;
    }

    /** What one part of the registry writes in one transaction. */
    public interface Part {
        /**
         * Called before the commit.
         *
         * @param updates run after those of all parts have been added
         * @param connection of the transaction, for what must be read first
         */
        void addTo(Updates updates, Connection connection) throws SQLException;

        /** Called when the transaction has ended, even if {@link #addTo} has not been called. */
        default void ended(boolean committed) {}
    }

    /**
     * The part of the current transaction.
     *
     * @param type identifies it
     * @param create called once for each transaction
     */
    public <P extends Part> P part(Class<P> type, Supplier<P> create) {
        var known = type.cast(transactions.getResource(type));
        if (known != null) {
            return known;
        }
        var created = create.get();
        transactions.putResource(type, created);
        all().parts.add(created);
        return created;
    }

    /** Null if the current transaction has none of this type. */
    public <P extends Part> P known(Class<P> type) {
        return type.cast(transactions.getResource(type));
    }

    private Parts all() {
        var known = (Parts) transactions.getResource(Parts.class);
        if (known == null) {
            known = new Parts();
            transactions.putResource(Parts.class, known);
            // After the session, which registers itself when it joins the transaction, with what Envers does.
            transactions.registerInterposedSynchronization(known);
        }
        return known;
    }

    private final class Parts implements Synchronization {
        private final List<Part> parts = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Bypasses Hibernate, whose session is about to return its connection and would have to acquire another
            // one.
            try (var connection = connections.getConnection()) {
                var updates = new Updates();
                for (Part part : parts) {
                    part.addTo(updates, connection);
                }
                updates.execute(connection, dialect);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void afterCompletion(int status) {
            parts.forEach(part -> part.ended(status == Status.STATUS_COMMITTED));
        }
    }
}
