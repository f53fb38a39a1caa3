package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.database.session.Updates;

/** The rows of the index of names that a request has added and not written yet; see {@link EntryIndex#write}. */
@RequestScoped
class CollectedRows {
    private final List<EntryName> rows = new ArrayList<>();

    /** @param row with its key */
    void add(EntryName row) {
        rows.add(row);
    }

    /** Leaves the insertion of the rows to the updates, and forgets them. */
    void write(Updates updates) {
        var insertion = new RowInsertion(
                "entry_name",
                Column.key("id"),
                Column.text("entry_type"),
                Column.key("entry_id"),
                Column.number("position"),
                Column.text("search_key"),
                Column.text("words_key"),
                Column.number("key_length"));
        for (EntryName row : rows) {
            insertion.add(
                    row.key,
                    row.entryType.name(),
                    row.entryKey,
                    (long) row.position,
                    row.searchKey,
                    row.wordsKey,
                    (long) row.keyLength);
        }
        insertion.addTo(updates);
        rows.clear();
    }

    /** Forgets rows that are not to be written. */
    void forget() {
        rows.clear();
    }
}
