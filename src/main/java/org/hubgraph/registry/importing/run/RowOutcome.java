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
    /** The row refers to something that is not there yet. At the end of the file it is tried again, then refused. */
    WAITING,
    /** An object was added. */
    CREATED,
    /** The row was found to describe an entry that was there before, which got what it lacked. */
    LINKED,
    /** An object that an earlier import of the source made or linked was changed. */
    UPDATED,
    /** The file says nothing new. */
    UNCHANGED
}
