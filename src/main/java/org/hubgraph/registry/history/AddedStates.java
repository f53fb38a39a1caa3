package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Table;

import org.hubgraph.database.session.LastUpdates;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.StoredChange;

/**
 * Writes the first states of the objects that a transaction adds: the database copies the rows of a table into its
 * history by one statement, as {@link LastUpdates}. An import adds thousands of objects, and as entities of the history
 * they would take as long as the objects themselves.
 */
@ApplicationScoped
class AddedStates {
    private static final List<String> OF_REVISION = List.of("revision_id", "revision_kind");

    private final LastUpdates last;
    /** The columns of a state by table, without those of the revision. */
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    AddedStates(LastUpdates last) {
        this.last = last;
    }

    void note(@Observes StoredChange change) {
        if (change.kind() == StoredChange.Kind.ADDED) {
            last.part(Pending.class, Pending::new).tables.put(change.object().key, table(change.object()));
        }
    }

    private static String table(Stored object) {
        return object.getClass().getAnnotation(Table.class).name();
    }

    /**
     * Leaves the first state of an object to the end of the transaction.
     *
     * @param key the primary key of any audited object
     * @return false if the transaction has not added the object, so that the caller must write the state itself
     */
    boolean add(Object key, long revision) {
        var pending = last.known(Pending.class);
        return pending != null && key instanceof UUID known && pending.add(known, revision);
    }

    /** The objects that one transaction adds. */
    private final class Pending implements LastUpdates.Part {
        /** By primary key. */
        private final Map<UUID, String> tables = new HashMap<>();

        private final Map<String, List<UUID>> added = new LinkedHashMap<>();
        private long revision;

        boolean add(UUID key, long inRevision) {
            String table = tables.get(key);
            if (table == null) {
                return false;
            }
            revision = inRevision;
            added.computeIfAbsent(table, none -> new ArrayList<>()).add(key);
            return true;
        }

        @Override
        public void addTo(Updates updates, Connection connection) throws SQLException {
            for (var ofTable : added.entrySet()) {
                String table = ofTable.getKey();
                String names = columns.get(table);
                if (names == null) {
                    names = columnsOf(connection, table);
                    columns.put(table, names);
                }
                updates.add(
                        "insert into " + table + "_history (" + names + ", revision_id, revision_kind) select " + names
                                + ", ?, 0 from " + table + " where id = any(?)",
                        List.of(revision, Updates.keys(ofTable.getValue())));
            }
        }
    }

    private static String columnsOf(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("select * from " + table + "_history where 1 = 0");
                var none = query.executeQuery()) {
            var found = new ArrayList<String>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                found.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            found.removeAll(OF_REVISION);
            return String.join(", ", found);
        }
    }
}
