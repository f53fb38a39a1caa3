package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.history.ChangeLog.Place;

/**
 * How far each webhook has come, and which process delivers to it. Times are those of the database, because the clocks of
 * servers differ.
 */
@ApplicationScoped
class Progress {
    /** After a number of seconds, which is the parameter. */
    static final String LATER = "current_timestamp + interval '1' second * cast(? as decimal(12, 3))";

    private static final String INSERT =
            "insert into webhook_progress (webhook_id, position, change_id, delivered, failures) values (?, ?, ?, 0, 0)";
    private static final String READY = "select p.webhook_id, exists (select 1 from webhook_delivery d"
            + " where d.webhook_id = p.webhook_id and d.due_at <= current_timestamp)"
            + " from webhook_progress p join webhook w on w.id = p.webhook_id"
            + " where w.enabled and p.stopped is null and (p.resume_at is null or p.resume_at <= current_timestamp)"
            + " and (p.owner is null or p.owner = ? or p.owned_until < current_timestamp)";
    private static final String TAKE = "update webhook_progress set owner = ?, owned_until = " + LATER
            + " where webhook_id = ? and (owner is null or owner = ? or owned_until < current_timestamp)";
    private static final String KEEP =
            "update webhook_progress set owned_until = " + LATER + " where webhook_id = ? and owner = ?";
    private static final String STATE =
            "select position, change_id, resume_at, stopped, delivered, delivered_at, failures, failure, failed_at"
                    + " from webhook_progress where webhook_id = ?";
    private static final String DELIVERED = "update webhook_progress set position = ?, change_id = ?,"
            + " delivered = delivered + ?, delivered_at = current_timestamp, failures = 0"
            + " where webhook_id = ?";
    private static final String MOVED = "update webhook_progress set position = ?, change_id = ? where webhook_id = ?";
    private static final String ACKNOWLEDGED = "update webhook_progress set delivered = delivered + 1,"
            + " delivered_at = current_timestamp, failures = 0 where webhook_id = ?";
    private static final String FAILED = "update webhook_progress set failures = failures + 1, failure = ?,"
            + " failed_at = current_timestamp, resume_at = " + LATER + " where webhook_id = ?";
    private static final String STOPPED = "update webhook_progress set stopped = ? where webhook_id = ?";
    private static final String RESUMED =
            "update webhook_progress set stopped = null, resume_at = null where webhook_id = ?";

    /** @param due whether a failed delivery is to be tried again now */
    record Ready(UUID webhook, boolean due) {}

    /**
     * @param resumesAt set by a receiver that asked for a pause; null if none has
     * @param stopped why nothing is delivered; null if it is not stopped
     * @param failure of the last attempt that failed; null if none has
     */
    record State(
            Place place,
            Instant resumesAt,
            String stopped,
            long delivered,
            Instant deliveredAt,
            int failures,
            String failure,
            Instant failedAt) {}

    /** Begins after a place. */
    void begin(Connection connection, UUID webhook, Place place) throws SQLException {
        execute(connection, INSERT, webhook, place.position(), place.change());
    }

    /** The webhooks to which a process may deliver now. */
    List<Ready> ready(Connection connection, UUID owner) throws SQLException {
        var ready = new ArrayList<Ready>();
        try (var query = connection.prepareStatement(READY)) {
            query.setObject(1, owner);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ready.add(new Ready(row.getObject(1, UUID.class), row.getBoolean(2)));
                }
            }
        }
        return ready;
    }

    /** Takes or keeps a webhook for a process. Returns whether it has it now. */
    boolean take(Connection connection, UUID webhook, UUID owner, Duration time) throws SQLException {
        return execute(connection, TAKE, owner, seconds(time), webhook, owner) == 1;
    }

    /** Prolongs the time of a webhook that no other process has had since this one took it. Returns whether it did. */
    boolean keep(Connection connection, UUID webhook, UUID owner, Duration time) throws SQLException {
        return execute(connection, KEEP, seconds(time), webhook, owner) == 1;
    }

    /** Gives all webhooks of a process to others. */
    void release(Connection connection, UUID owner) throws SQLException {
        execute(connection, "update webhook_progress set owner = null where owner = ?", owner);
    }

    Optional<State> find(Connection connection, UUID webhook) throws SQLException {
        try (var query = connection.prepareStatement(STATE)) {
            query.setObject(1, webhook);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new State(
                                new Place(row.getLong(1), row.getObject(2, UUID.class)),
                                Webhooks.instant(row, 3),
                                row.getString(4),
                                row.getLong(5),
                                Webhooks.instant(row, 6),
                                row.getInt(7),
                                row.getString(8),
                                Webhooks.instant(row, 9)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Lets no other process take the webhook until the end of the transaction.
     *
     * @return false if another process has it now, or it was deleted: nothing may be written then
     */
    boolean lock(Connection connection, UUID webhook, UUID owner) throws SQLException {
        try (var query = connection.prepareStatement(
                "select webhook_id from webhook_progress where webhook_id = ? and owner = ? for update")) {
            query.setObject(1, webhook);
            query.setObject(2, owner);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Stores a new place.
     *
     * @param acknowledged the number of deliveries since the place before
     */
    void advance(Connection connection, UUID webhook, Place place, int acknowledged) throws SQLException {
        if (acknowledged > 0) {
            execute(connection, DELIVERED, place.position(), place.change(), acknowledged, webhook);
        } else {
            execute(connection, MOVED, place.position(), place.change(), webhook);
        }
    }

    /** Counts a delivery that was not the first attempt. */
    void acknowledged(Connection connection, UUID webhook) throws SQLException {
        execute(connection, ACKNOWLEDGED, webhook);
    }

    /** @param pause until any further attempt; zero for none */
    void failed(Connection connection, UUID webhook, String failure, Duration pause) throws SQLException {
        execute(connection, FAILED, failure, seconds(pause), webhook);
    }

    void stop(Connection connection, UUID webhook, String why) throws SQLException {
        execute(connection, STOPPED, why, webhook);
    }

    /** Ends a stop and a pause. Other transactions that write the progress wait. */
    void resume(Connection connection, UUID webhook) throws SQLException {
        execute(connection, RESUMED, webhook);
    }

    static double seconds(Duration pause) {
        return pause.toMillis() / 1_000d;
    }

    /** Executes an update. Returns the number of rows. */
    static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        }
    }
}
