package org.hubgraph.registry.erasure;

/** Where something is kept of an entry that is erased: tables with their histories, caches. Each room that keeps some is one. */
public interface Traces {

    /** Relations come first, as they tell what else is about the entry. */
    int order();

    /** Tells which objects are about the entry or were; changes nothing. */
    default void gather(Erasure erasure) {}

    /** Takes away what identifies, in the transaction of the erasure: of what is now, and of all that ever was. */
    void erase(Erasure erasure);
}
