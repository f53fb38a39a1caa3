package org.hubgraph.registry.importing.run;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The state of an import. */
@Enum
@Description("The state of an import.")
public enum ImportState {
    @Description("Accepted; it waits until other imports have ended.")
    QUEUED,
    @Description("Its rows are being imported.")
    RUNNING,
    @Description("All rows are in the report.")
    DONE,
    @Description("The file cannot be read to its end, so that nothing of it was imported, or the server failed.")
    FAILED,
    @Description("Ended by a user; the rows up to then are imported.")
    CANCELLED,
    @Description("Its changes are being taken back.")
    UNDOING,
    @Description("Taken back, except for changes that others have been based on.")
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
