package org.hubgraph.registry.snapshot;

import java.util.Locale;
import java.util.Optional;

/**
 * The tables of a snapshot, in an order in which rows refer only to rows of earlier tables and of their own. Not in a
 * snapshot: what is derived from these tables, the history, the means to undo merges, imports, and idempotency keys. Of an
 * erased person there is what the erasure has left.
 */
public enum SnapshotTable {
    SOURCES("source", "relays_id"),
    SECTORS("sector", "parent_id"),
    HUBS("hub", "parent_id"),
    ZONES("zone"),
    HUB_SERVICES("hub_service"),
    TENANTS("tenant"),
    PEOPLE("person"),
    FUNDS("fund"),
    EXTERNAL_IDS("external_id"),
    MERGED_ENTRIES("merged_entry"),
    TENANCIES("tenancy"),
    AFFILIATIONS("affiliation"),
    FUNDING_ROUNDS("funding_round"),
    BACKINGS("backing"),
    ACQUISITIONS("acquisition"),
    PARTNERSHIPS("partnership"),
    OPERATORSHIPS("operatorship"),
    SUCCESSIONS("succession"),
    FIGURES("figure"),
    VISITS("visit"),
    VISIT_PEOPLE("visit_person"),
    STATEMENTS("statement"),
    CITATIONS("citation"),
    /** The index of names. Its rows are derived, but their keys are not. */
    ENTRY_NAMES("entry_name");

    private final String table;
    private final String ownReference;

    SnapshotTable(String table) {
        this(table, null);
    }

    SnapshotTable(String table, String ownReference) {
        this.table = table;
        this.ownReference = ownReference;
    }

    /** The name in the database. */
    String table() {
        return table;
    }

    /** The column that refers to rows of the same table; empty if there is none. */
    Optional<String> ownReference() {
        return Optional.ofNullable(ownReference);
    }

    /** Whether a table {@code <table>_history} has its states. */
    boolean hasHistory() {
        return this != ENTRY_NAMES;
    }

    /** The column by which rows are sorted: the primary key. */
    String key() {
        return this == MERGED_ENTRIES ? "merged_id" : "id";
    }

    /** The name of its file, without an ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
