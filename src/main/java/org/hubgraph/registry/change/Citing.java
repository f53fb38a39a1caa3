package org.hubgraph.registry.change;

import java.util.List;

import org.hubgraph.registry.entry.Stored;

/** Where citations go; the room of sources implements it. */
public interface Citing {

    /**
     * Adds citations.
     *
     * @param subject what they are about, stored already
     * @param citations null for none
     * @param violations gets what is wrong with them, below {@code citations}
     */
    void add(Stored subject, List<NewCitation> citations, Violations violations);

    /** Takes away all citations of what is about to be deleted. */
    void removeAll(Stored subject);
}
