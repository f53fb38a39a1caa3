package org.hubgraph.registry.merge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("The merge to undo.")
public class UndoMerge {
    @NonNull
    @Id
    @Description("The id of the merged entry. Its slug is not accepted.")
    public String mergedId;

    @NonNull
    @Description("The version of the survivor, as last read. CONFLICT if it is no longer the current one.")
    public Integer survivorVersion;
}
