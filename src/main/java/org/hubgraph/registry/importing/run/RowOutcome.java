package org.hubgraph.registry.importing.run;

/**
 * What became of a row, most serious first. A row that describes several objects has the most serious of their
 * outcomes.
 */
public enum RowOutcome {
    /** Nothing of the row was imported; the report says why. */
    REFUSED,
    /**
     * An entry of the registry may be the described one; an editor has to decide. Other objects of the row were imported,
     * except those that refer to it.
     */
    SUSPECT,
    /**
     * The row, or an object of it, refers to something that is not there yet. At the end of the file it is tried again,
     * together with the rows that it refers to. Then it is refused, unless it refers to a suspect row: it waits until an
     * editor has decided.
     */
    WAITING,
    /** An object was added. */
    CREATED,
    /** The row was found to describe an entry that was there before, which got what it lacked. */
    LINKED,
    /** An object that an earlier import of the source made or linked was changed. */
    UPDATED,
    /** The file says nothing new. */
    UNCHANGED;

    /** Whether all objects of the row are in the registry. */
    boolean isImported() {
        return compareTo(WAITING) > 0;
    }
}
