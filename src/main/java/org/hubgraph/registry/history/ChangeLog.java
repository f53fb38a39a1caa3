package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.database.dialect.CommitOrder;
import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.registry.entry.GlobalId;

/**
 * The list of changes for readers inside the server, which remember their place in it. They read on their own
 * connections, outside of requests.
 */
@ApplicationScoped
public class ChangeLog {
    /** The largest possible id: a place with it is after all changes of its position. */
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final String COLUMNS =
            "select id, position, changed_at, actor, kind, subject_type, subject_id, version from change";

    private final ChangeCursors cursors;
    private final ChangeNotifications news;
    private final CommitOrder order;

    ChangeLog(ChangeCursors cursors, ChangeNotifications news, Dialect dialect) {
        this.cursors = cursors;
        this.news = news;
        this.order = dialect.commitOrder();
    }

    /** A place in the list: after the change with this position and id. */
    public record Place(long position, UUID change) {
        /** Before all changes. */
        public static final Place BEGINNING = new Place(-1, LAST_ID);

        /** After all changes up to a position. */
        public static Place after(long position) {
            return new Place(position, LAST_ID);
        }

        /** Whether this place is after all changes of its position. */
        boolean isAfterPosition() {
            return change.equals(LAST_ID);
        }
    }

    /**
     * A change.
     *
     * @param object the key of the changed object
     */
    public record Entry(
            UUID key,
            long position,
            Instant at,
            String actor,
            ChangeKind kind,
            ChangedType type,
            UUID object,
            int version) {
        public Place place() {
            return new Place(position, key);
        }

        /** The id as clients see it. */
        public String id() {
            return new GlobalId(Change.class.getSimpleName(), key).text();
        }

        /** The id of the changed object as clients see it, even if the object no longer exists. */
        public String objectId() {
            return new GlobalId(type.typeName(), object).text();
        }
    }

    /** The largest position of a change that no later change can precede; 0 if there is none. */
    public long last(Connection connection) throws SQLException {
        return order.lastSettled(connection);
    }

    /**
     * The changes after a place, in their order.
     *
     * @param last read before with {@link #last}, on the same connection: later changes are left out
     * @param types of the changed objects; empty for all
     * @param kinds empty for all
     * @param most the most changes to return
     */
    public List<Entry> after(
            Connection connection,
            Place place,
            long last,
            Collection<ChangedType> types,
            Collection<ChangeKind> kinds,
            int most)
            throws SQLException {
        String sql = COLUMNS + " where position >= ? and (position > ? or id > ?) and position <= ?"
                + in("subject_type", types) + in("kind", kinds) + " order by position, id fetch first ? rows only";
        try (var query = connection.prepareStatement(sql)) {
            int parameter = 0;
            query.setLong(++parameter, place.position());
            query.setLong(++parameter, place.position());
            query.setObject(++parameter, place.change());
            query.setLong(++parameter, last);
            for (var type : types) {
                query.setString(++parameter, type.typeName());
            }
            for (var kind : kinds) {
                query.setString(++parameter, kind.name());
            }
            query.setInt(++parameter, most);
            return entries(query);
        }
    }

    private static String in(String column, Collection<?> values) {
        return values.isEmpty()
                ? ""
                : " and " + column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** The changes with these keys, in the order of the list. */
    public List<Entry> list(Connection connection, Collection<UUID> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        String sql = COLUMNS + " where id in (" + String.join(", ", Collections.nCopies(keys.size(), "?"))
                + ") order by position, id";
        try (var query = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (var key : keys) {
                query.setObject(++parameter, key);
            }
            return entries(query);
        }
    }

    private static List<Entry> entries(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Entry>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(entry(rows));
            }
        }
        return found;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                ChangeKind.valueOf(row.getString(5)),
                ChangedType.of(row.getString(6)).orElseThrow(),
                row.getObject(7, UUID.class),
                row.getInt(8));
    }

    /** The key of the change with an id that clients see; empty if it is not the id of a change. */
    public static Optional<UUID> keyOf(String id) {
        return GlobalId.keyOf(Change.class, id);
    }

    /** The key of the changed object with an id that clients see; empty if it is no id. */
    public static Optional<UUID> objectOf(String id) {
        return GlobalId.parsePresent(id).map(GlobalId::key);
    }

    /** The cursor of {@code changes} for a place. */
    public String cursor(Place place) {
        return cursors.at(place);
    }

    /** @see org.hubgraph.graphql.stream.EventStream#listen */
    public Runnable listen(Runnable listener) {
        return news.listen(listener);
    }
}
