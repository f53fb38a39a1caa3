package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.history.ChangeLog.Entry;
import org.hubgraph.registry.history.ChangeLog.Place;

/**
 * Deliveries that failed, and the later ones for the same objects behind them. Of each object, only the first is tried
 * again; if it becomes a dead letter, those behind it do, too, because they must not arrive before it.
 */
@ApplicationScoped
class Queue {
    private static final String DUE = "select change_id, object_id, attempts from webhook_delivery"
            + " where webhook_id = ? and due_at <= current_timestamp order by due_at, position, change_id"
            + " fetch first ? rows only";
    private static final String FIRST = "not exists (select 1 from webhook_delivery e where e.webhook_id ="
            + " webhook_delivery.webhook_id and e.object_id = webhook_delivery.object_id"
            + " and (e.position < webhook_delivery.position or e.position = webhook_delivery.position"
            + " and e.change_id < webhook_delivery.change_id))";
    private static final String NEXT = "update webhook_delivery set due_at = current_timestamp where webhook_id = ?"
            + " and object_id = ? and not dead and due_at is null and " + FIRST;
    private static final String BEHIND =
            "insert into webhook_delivery (webhook_id, change_id, position, object_id, dead,"
                    + " attempts) values (?, ?, ?, ?, ?, 0)";
    private static final String ADD = "insert into webhook_delivery (webhook_id, change_id, position, object_id, dead,"
            + " attempts, failure, due_at) values (?, ?, ?, ?, false, 1, ?, " + Progress.LATER + ")";
    private static final String AGAIN = "update webhook_delivery set attempts = ?, failure = ?, due_at = "
            + Progress.LATER + " where webhook_id = ? and change_id = ?";
    private static final String DEAD =
            "update webhook_delivery set dead = true, due_at = null where webhook_id = ? and object_id = ?";
    private static final String LAST_FAILURE =
            "update webhook_delivery set attempts = ?, failure = ? where webhook_id = ? and change_id = ?";
    private static final String LETTERS =
            "select change_id, attempts, failure from webhook_delivery where webhook_id = ?"
                    + " and dead and position >= ? and (position > ? or change_id > ?) order by position, change_id"
                    + " fetch first ? rows only";

    /** A delivery that is to be tried again now. */
    record Due(UUID change, UUID object, int attempts) {}

    /** @param failure of the last attempt; null if there was none, because an earlier delivery for the object failed */
    record Letter(UUID change, int attempts, String failure) {}

    /** Numbers of deliveries of a webhook. */
    record Counts(int waiting, int dead) {}

    List<Due> due(Connection connection, UUID webhook, int most) throws SQLException {
        var due = new ArrayList<Due>();
        try (var query = connection.prepareStatement(DUE)) {
            query.setObject(1, webhook);
            query.setInt(2, most);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)));
                }
            }
        }
        return due;
    }

    /** Of these objects, those with deliveries in the queue, each with whether it has dead letters. */
    Map<UUID, Boolean> blocked(Connection connection, UUID webhook, Collection<UUID> objects) throws SQLException {
        var blocked = new HashMap<UUID, Boolean>();
        if (objects.isEmpty()) {
            return blocked;
        }
        var distinct = List.copyOf(new HashSet<>(objects));
        String sql = "select distinct object_id, dead from webhook_delivery where webhook_id = ? and object_id in ("
                + String.join(", ", Collections.nCopies(distinct.size(), "?")) + ")";
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, webhook);
            for (int i = 0; i < distinct.size(); i++) {
                query.setObject(i + 2, distinct.get(i));
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    blocked.merge(row.getObject(1, UUID.class), row.getBoolean(2), Boolean::logicalOr);
                }
            }
        }
        return blocked;
    }

    Counts count(Connection connection, UUID webhook) throws SQLException {
        try (var query = connection.prepareStatement("select count(case when dead then null else 1 end),"
                + " count(case when dead then 1 end) from webhook_delivery where webhook_id = ?")) {
            query.setObject(1, webhook);
            try (var row = query.executeQuery()) {
                row.next();
                return new Counts(row.getInt(1), row.getInt(2));
            }
        }
    }

    /** Adds a delivery behind others for its object. */
    void addBehind(Connection connection, UUID webhook, Entry change, boolean dead) throws SQLException {
        Progress.execute(connection, BEHIND, webhook, change.key(), change.position(), change.object(), dead);
    }

    /** Adds a delivery whose first attempt failed. */
    void addFailed(Connection connection, UUID webhook, Entry change, String failure, Duration pause)
            throws SQLException {
        Progress.execute(
                connection,
                ADD,
                webhook,
                change.key(),
                change.position(),
                change.object(),
                failure,
                Progress.seconds(pause));
    }

    void tryAgain(Connection connection, UUID webhook, Due due, String failure, Duration pause) throws SQLException {
        Progress.execute(
                connection, AGAIN, due.attempts() + 1, failure, Progress.seconds(pause), webhook, due.change());
    }

    /** Makes dead letters of a delivery and of those behind it. */
    void die(Connection connection, UUID webhook, UUID change, UUID object, int attempts, String failure)
            throws SQLException {
        Progress.execute(connection, LAST_FAILURE, attempts, failure, webhook, change);
        Progress.execute(connection, DEAD, webhook, object);
    }

    /** Removes a delivery that was acknowledged; the next one for its object is due now. */
    void remove(Connection connection, UUID webhook, Due due) throws SQLException {
        Progress.execute(
                connection,
                "delete from webhook_delivery where webhook_id = ? and change_id = ?",
                webhook,
                due.change());
        Progress.execute(connection, NEXT, webhook, due.object());
    }

    /** The dead letters after a place, in the order of the changes. */
    List<Letter> letters(Connection connection, UUID webhook, Place after, int most) throws SQLException {
        var letters = new ArrayList<Letter>();
        try (var query = connection.prepareStatement(LETTERS)) {
            query.setObject(1, webhook);
            query.setLong(2, after.position());
            query.setLong(3, after.position());
            query.setObject(4, after.change());
            query.setInt(5, most);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    letters.add(new Letter(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)));
                }
            }
        }
        return letters;
    }

    /**
     * Lets the dead letters be tried again, as if they had not been tried before.
     *
     * @param object only those for this one; null for all
     * @return their number
     */
    int revive(Connection connection, UUID webhook, UUID object) throws SQLException {
        int revived = ofObject(
                connection, "update webhook_delivery set dead = false, attempts = 0 where dead", webhook, object);
        ofObject(
                connection,
                "update webhook_delivery set due_at = current_timestamp where not dead and due_at is null and " + FIRST,
                webhook,
                object);
        return revived;
    }

    /** As {@link #revive}, but they are deleted. */
    int discard(Connection connection, UUID webhook, UUID object) throws SQLException {
        return ofObject(connection, "delete from webhook_delivery where dead", webhook, object);
    }

    private static int ofObject(Connection connection, String sql, UUID webhook, UUID object) throws SQLException {
        return object == null
                ? Progress.execute(connection, sql + " and webhook_id = ?", webhook)
                : Progress.execute(connection, sql + " and webhook_id = ? and object_id = ?", webhook, object);
    }
}
