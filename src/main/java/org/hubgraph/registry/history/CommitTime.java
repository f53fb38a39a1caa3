package org.hubgraph.registry.history;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.dialect.CommitOrder;
import org.hubgraph.database.dialect.Dialect;

/**
 * The time at which a transaction changed the registry: one instant, shortly before the commit, for everything that is
 * recorded about the transaction. Within a registry, each instant is at least a microsecond later than all earlier
 * ones, even if the clock is set back or the clocks of several servers differ.
 */
@ApplicationScoped
class CommitTime {
    /**
     * After this time a thread proceeds without its turn, as a thread of another server would; concurrent instants may
     * then be equal.
     */
    private static final long PATIENCE_MILLIS = 500;

    private final TransactionSynchronizationRegistry transactions;
    private final AgroalDataSource connections;
    private final CommitOrder order;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    CommitTime(
            TransactionSynchronizationRegistry transactions,
            AgroalDataSource connections,
            Dialect dialect,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.order = dialect.commitOrder();
        this.clock = clock;
    }

    /** The instant of the current transaction, in microseconds, the precision that both databases store. */
    Instant ofTransaction() {
        var known = (Instant) transactions.getResource(CommitTime.class);
        if (known != null) {
            return known;
        }
        var instant = next();
        transactions.putResource(CommitTime.class, instant);
        return instant;
    }

    private Instant next() {
        boolean mine = false;
        try (var connection = connections.getConnection()) {
            mine = turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            return Instant.EPOCH.plus(order.instant(connection, now), ChronoUnit.MICROS);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }
}
