package org.hubgraph.curation;

import java.util.List;

import org.hubgraph.registry.Stored;

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

    /**
     * Makes all citations of an entry those of the one that it is merged into. One that states the value shown of the one
     * says from then on which value that was, where the other has another.
     */
    void moveAll(Stored from, Stored to);

    /** Takes away all citations of what is about to be deleted. */
    void removeAll(Stored subject);
}
