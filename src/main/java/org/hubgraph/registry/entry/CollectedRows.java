package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;

/** The rows of the index of names that a request writes together; see {@link EntryIndex#addTermsTogether}. */
@RequestScoped
class CollectedRows {
    private final List<EntryName> rows = new ArrayList<>();
    private boolean collecting;

    void collect() {
        collecting = true;
    }

    boolean isCollecting() {
        return collecting;
    }

    /** @param row with its key */
    void add(EntryName row) {
        rows.add(row);
    }

    /** Inserts the rows and forgets them. */
    void write(EntityManager entities) {
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
        insertion.execute(entities);
        rows.clear();
    }

    /** Forgets rows that are not to be written. */
    void forget() {
        rows.clear();
    }
}
