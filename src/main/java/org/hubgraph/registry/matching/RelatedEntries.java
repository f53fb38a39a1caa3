package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which candidates are related to the entries that their descriptions name, past relations included. */
final class RelatedEntries {
    private static final List<String> RELATIONS = List.of(
            "tenant_id, hub_id from tenancy",
            "id, parent_id from hub",
            "hub_id, operator_id from operatorship",
            "person_id, hub_id from affiliation",
            "person_id, tenant_id from affiliation",
            "person_id, fund_id from affiliation",
            "source_id, target_id from partnership",
            "target_id, source_id from partnership");

    private RelatedEntries() {}

    /** A candidate and the entry that it is related to. */
    record Relation(UUID entry, UUID related) {}

    /** Reads the relations between two sets of entries by one statement. */
    static Set<Relation> between(Connection connection, Collection<UUID> entries, Collection<UUID> related)
            throws SQLException {
        var found = new HashSet<Relation>();
        if (entries.isEmpty() || related.isEmpty()) {
            return found;
        }
        String all = String.join(
                " union ",
                RELATIONS.stream()
                        .map(relation -> "select " + relation + " where " + column(relation, 0) + " = any(?) and "
                                + column(relation, 1) + " = any(?)")
                        .toList());
        try (var query = connection.prepareStatement(all)) {
            for (int i = 0; i < RELATIONS.size(); i++) {
                query.setArray(2 * i + 1, connection.createArrayOf("uuid", entries.toArray()));
                query.setArray(2 * i + 2, connection.createArrayOf("uuid", related.toArray()));
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Relation(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                }
            }
        }
        return found;
    }

    private static String column(String relation, int index) {
        return relation.split(",? ")[index];
    }
}
