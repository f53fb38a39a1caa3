package org.hubgraph.registry.merge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;

@Input("MergeInput")
@Description("Two entries that are duplicates: `id` and `version` identify the survivor, which remains;"
        + " `mergedId` and `mergedVersion` the other entry.")
public class MergeEntries extends ChangeOf {
    @NonNull
    @Id
    @Description("The entry to merge into the survivor: its id or slug.")
    public String mergedId;

    @NonNull
    @Description("The version of the merged entry, as last read. CONFLICT if it is no longer the current one.")
    public Integer mergedVersion;

    /** Describes the inherited field for clients. */
    @Description("The survivor, the entry that remains: its id or slug.")
    public void setId(String id) {
        this.id = id;
    }
}
