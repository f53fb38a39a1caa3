package org.hubgraph.registry.importing.run;

/** The state of an import. */
public enum ImportState {
    /** Accepted; it waits until other imports have ended. */
    QUEUED,
    RUNNING,
    /** All rows are in the report. */
    DONE,
    /** The file cannot be read to its end, so that nothing of it was imported, or the server failed. */
    FAILED,
    /** Ended by a user; the rows up to then are imported. */
    CANCELLED,
    /** Its changes are being taken back. */
    UNDOING,
    /** Taken back, except for changes that others have been based on. */
    UNDONE;

    /** Whether it waits, or changes the registry. */
    public boolean isUnfinished() {
        return this == QUEUED || this == RUNNING || this == UNDOING;
    }

    boolean mayResume() {
        return isUnfinished() || this == CANCELLED || this == FAILED;
    }

    boolean isUndone() {
        return this == UNDOING || this == UNDONE;
    }
}
