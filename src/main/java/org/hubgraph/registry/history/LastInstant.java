package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The latest instant of all changes, in microseconds since 1970, in the way of the database. */
@ApplicationScoped
class LastInstant {
    /** The sequence is seen by all servers, outside of transactions: it is set by those alone whose clock is ahead of it. */
    private static final String POSTGRESQL =
            "select case when l.next >= ? then l.next else setval('commit_instant', ?) end"
                    + " from (select nextval('commit_instant') as next) l";

    /** The one server on H2 remembers it, and begins with what was written before. */
    private static final String H2 =
            "select max(at) from (select max(revised_at) as at from revision union select max(changed_at) from change)";

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final boolean postgresql;
    private final AtomicLong last = new AtomicLong(UNKNOWN);

    LastInstant(@ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.postgresql = database.equals("postgresql");
    }

    /** The later one of {@code now} and the first after the latest, which it becomes. */
    long next(Connection connection, long now) throws SQLException {
        if (postgresql) {
            try (var query = connection.prepareStatement(POSTGRESQL)) {
                query.setLong(1, now);
                query.setLong(2, now);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }
        if (last.get() == UNKNOWN) {
            last.compareAndSet(UNKNOWN, written(connection));
        }
        return last.updateAndGet(latest -> Math.max(latest + 1, now));
    }

    private static long written(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(H2)) {
            row.next();
            var latest = row.getObject(1, OffsetDateTime.class);
            return latest == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, latest.toInstant());
        }
    }
}
