package org.hubgraph.registry.erasure;

/**
 * A store that may contain data about an erased entry, such as a table with its history or a cache. Each package with
 * such a store implements it.
 */
public interface Traces {

    /**
     * The position in the sequence of all stores, ascending. Relations come first, because they add further objects
     * about the entry.
     */
    int order();

    /** Adds the objects that are or were about the entry; changes nothing. */
    default void gather(Erasure erasure) {}

    /** Removes identifying data from the present state and from the history, in the transaction of the erasure. */
    void erase(Erasure erasure);
}
