package org.hubgraph.curation;

import org.hubgraph.registry.Stored;

/** Rows of one table that may refer to an object, and so keep it from being deleted. Each room with such a table is one. */
public interface References {

    /** In the plural, as a message says it: {@code tenancies}. */
    String name();

    /** How many rows refer to the object; 0 for objects of types that none can refer to. */
    long countTo(Stored object);

    /**
     * Makes the rows that refer to the one object refer to the other, for a merge. Each row is changed as an object, so that
     * its version and the history tell of it. Rows that are alike then stay.
     *
     * @param from of the same type as the other, whose row is still there
     * @param to written already
     * @param violations gets what cannot be moved
     */
    void move(Stored from, Stored to, Violations violations);
}
