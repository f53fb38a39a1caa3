package org.hubgraph.registry.change;

import org.hubgraph.registry.entry.Stored;

/**
 * A table whose rows may refer to an object and so prevent its deletion. Each package with such a table implements it.
 */
public interface References {

    /** The plural that messages use, such as {@code tenancies}. */
    String name();

    /** Counts the rows that refer to the object; 0 for a type that this table cannot refer to. */
    long countTo(Stored object);
}
