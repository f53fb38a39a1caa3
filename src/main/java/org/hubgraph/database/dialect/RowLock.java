package org.hubgraph.database.dialect;

/** Locks of rows, from the weakest to the strongest, as PostgreSQL has them. */
public enum RowLock {
    /** The row must not be deleted. */
    KEY_SHARE("for key share"),
    /** Nor must it change. */
    SHARE("for share"),
    /** No other transaction may lock it. */
    UPDATE("for update");

    final String sql;

    RowLock(String sql) {
        this.sql = sql;
    }
}
