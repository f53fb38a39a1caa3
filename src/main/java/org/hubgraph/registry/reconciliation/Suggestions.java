package org.hubgraph.registry.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.name.Prefix;
import org.hubgraph.value.Truncation;

/** Finds entries by the beginnings of words of their names, shorter names first. */
final class Suggestions {
    /** Maximum number of names of the types that are examined, in the order of their words. */
    private static final int MOST_NAMES = 5_000;

    private Suggestions() {}

    /** @param skipped how many to leave out, at least 0 */
    static List<GlobalId> of(Connection connection, String prefix, List<EntryType> types, int skipped, int most)
            throws SQLException {
        // The index has the beginnings of long terms.
        String term = Truncation.to(String.join("", NameForms.of(prefix).all().get(0)), NameForms.TERM_LENGTH);
        var ids = new ArrayList<GlobalId>();
        if (term.isEmpty() || types.isEmpty()) {
            return ids;
        }
        // Names of other types must not take the places of those that are wanted.
        boolean all = types.containsAll(List.of(EntryType.values()));
        String names = all
                ? "select name_id from name_term t where t.term >= ? and t.term < ?"
                : "select t.name_id from name_term t join entry_name o on o.id = t.name_id where t.term >= ?"
                        + " and t.term < ? and o.entry_type = any(?)";
        try (var query = connection.prepareStatement("select n.entry_type, n.entry_id, min(n.key_length) from (" + names
                + " order by t.term, t.name_id fetch first " + MOST_NAMES
                + " rows only) t join entry_name n on n.id = t.name_id group by n.entry_type, n.entry_id"
                + " order by 3, 2 offset ? rows fetch first ? rows only")) {
            int index = 1;
            query.setString(index++, term);
            query.setString(index++, Prefix.end(term));
            if (!all) {
                query.setArray(
                        index++,
                        connection.createArrayOf(
                                "varchar", types.stream().map(EntryType::name).toArray()));
            }
            query.setInt(index++, skipped);
            query.setInt(index, most);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var type = EntryType.valueOf(row.getString(1));
                    ids.add(new GlobalId(type.typeName(), row.getObject(2, UUID.class)));
                }
            }
        }
        return ids;
    }
}
