package org.hubgraph.registry.merge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("Which merge to undo.")
public class UndoMerge {
    @NonNull
    @Id
    @Description("The id, not the slug, that the merged entry had.")
    public String mergedId;

    @NonNull
    @Description("The version of the survivor, as read before; CONFLICT if it is no longer the current one.")
    public Integer survivorVersion;
}
