package org.hubgraph.registry.importing.fault;

/** The consequence of a fault. */
public enum Severity {
    /** The row is not imported. As a fault of a file: nothing of the file is. */
    REFUSED,
    /** The value is ignored; the rest of the row is imported. */
    DROPPED,
    /** The value is imported as it is, and an editor should look at it. */
    FLAGGED
}
