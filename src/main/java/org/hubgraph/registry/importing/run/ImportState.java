package org.hubgraph.registry.importing.run;

/** The state of an import. */
public enum ImportState {
    RUNNING,
    /** All rows are in the report. */
    DONE,
    /** The file cannot be read to its end, so that nothing of it was imported, or the server failed. */
    FAILED,
    /** Ended by a user; the rows up to then are imported. */
    CANCELLED,
    /** Taken back. */
    UNDONE
}
