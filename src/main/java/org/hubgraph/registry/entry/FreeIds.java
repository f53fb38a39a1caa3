package org.hubgraph.registry.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** The external ids that a request will add and that no entry had when they were looked up, all by one statement. */
@RequestScoped
class FreeIds {
    /** A subselect uses the index in both databases, whatever size the table has. */
    private static final String TAKEN = "select k.scheme, k.id_value, (select count(*) from external_id x"
            + " where x.scheme = k.scheme and x.id_value = k.id_value) from unnest(?, ?) k(scheme, id_value)";

    private final Set<String> free = new HashSet<>();

    /** An id by its scheme and its value in canonical form. */
    private static String id(String scheme, String value) {
        return scheme + " " + value;
    }

    void read(EntityManager entities, Collection<ExternalIdValue> ids) {
        free.clear();
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (!distinct.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> read(connection, distinct));
        }
    }

    private void read(Connection connection, List<ExternalIdValue> ids) throws SQLException {
        try (var query = connection.prepareStatement(TAKEN)) {
            var schemes = ids.stream().map(id -> id.scheme().name()).toArray(String[]::new);
            var values = ids.stream().map(ExternalIdValue::value).toArray(String[]::new);
            query.setArray(1, connection.createArrayOf("varchar", schemes));
            query.setArray(2, connection.createArrayOf("varchar", values));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(3) == 0) {
                        free.add(id(row.getString(1), row.getString(2)));
                    }
                }
            }
        }
    }

    /** Whether no entry has any of the ids; false if that was not looked up, or if the request has added one since. */
    boolean areFree(Collection<ExternalId> ids) {
        return ids.stream().allMatch(id -> free.contains(id(id.scheme.name(), id.value)));
    }

    /** Notes that the request adds ids. */
    void take(Collection<ExternalId> ids) {
        ids.forEach(id -> free.remove(id(id.scheme.name(), id.value)));
    }
}
