package org.hubgraph.registry.change;

import org.hubgraph.registry.entry.Stored;

/** Rows of one table that may refer to an object, and so keep it from being deleted. Each room with such a table is one. */
public interface References {

    /** In the plural, as a message says it: {@code tenancies}. */
    String name();

    /** How many rows refer to the object; 0 for objects of types that none can refer to. */
    long countTo(Stored object);
}
