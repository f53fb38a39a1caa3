package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** The one process that uses an H2 database counts, and lets one transaction commit after the other. */
final class H2CommitOrder implements CommitOrder {
    private static final String LAST = "select coalesce(max(position), 0) from change";
    private static final String LATEST =
            "select max(at) from (select max(revised_at) as at from revision union select max(changed_at) from change)";

    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Held by the transaction that may commit. Not a lock of a thread, because a transaction can end on another one. */
    private final Semaphore turn = new Semaphore(1);
    /** Guarded by the turn; 0 before the first position. */
    private long last;

    private final AtomicLong latest = new AtomicLong(UNKNOWN);

    @Override
    public Position position(Connection connection) throws SQLException {
        turn.acquireUninterruptibly();
        try {
            if (last == 0) {
                last = lastSettled(connection);
            }
            return new Position("cast(? as bigint)", List.of(++last));
        } catch (SQLException failure) {
            turn.release();
            throw failure;
        }
    }

    @Override
    public void done() {
        turn.release();
    }

    @Override
    public Optional<String> settledBound() {
        return Optional.empty();
    }

    @Override
    public long lastSettled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public long instant(Connection connection, long now) throws SQLException {
        if (latest.get() == UNKNOWN) {
            latest.compareAndSet(UNKNOWN, written(connection));
        }
        return latest.updateAndGet(known -> Math.max(known + 1, now));
    }

    private static long written(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LATEST)) {
            row.next();
            var instant = row.getObject(1, OffsetDateTime.class);
            return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant.toInstant());
        }
    }
}
