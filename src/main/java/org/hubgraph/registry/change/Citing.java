package org.hubgraph.registry.change;

import java.util.List;

import org.hubgraph.registry.entry.Stored;

/** Adds and removes citations. Implemented by the package {@code source}, which this package must not depend on. */
public interface Citing {

    /**
     * Adds citations.
     *
     * @param subject the object that they are about; it must be stored already
     * @param citations null for none
     * @param violations receives faults, with paths below {@code citations}
     */
    void add(Stored subject, List<NewCitation> citations, Violations violations);

    /** Removes all citations of an object that is about to be deleted. */
    void removeAll(Stored subject);
}
