package org.hubgraph.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** When a transaction changed the registry: one instant for all that is written about it, shortly before it commits. */
@ApplicationScoped
class CommitTime {
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    CommitTime(TransactionSynchronizationRegistry transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the running one, in the microseconds that both databases keep. */
    Instant ofTransaction() {
        var known = (Instant) transactions.getResource(CommitTime.class);
        if (known != null) {
            return known;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.putResource(CommitTime.class, now);
        return now;
    }
}
