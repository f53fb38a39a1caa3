package org.hubgraph.registry.merge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;

@Input("MergeInput")
@Description(
        "Two entries that are the same: `id` and `version` of the one that stays, the survivor, and the other one.")
public class MergeEntries extends ChangeOf {
    @NonNull
    @Id
    @Description("The id or the slug of the one that is merged into the survivor.")
    public String mergedId;

    @NonNull
    @Description("The version of the merged one, as read before; CONFLICT if it is no longer the current one.")
    public Integer mergedVersion;
}
