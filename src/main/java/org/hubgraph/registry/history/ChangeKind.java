package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of a change to an object.")
public enum ChangeKind {
    @Description("It was added to the registry.")
    ADDED,
    @Description("Its facts changed, or its parts did: its citations or its external ids.")
    CHANGED,
    @Description("It was deleted. Its history remains.")
    DELETED,
    @Description("It was a duplicate; it was merged into another object, and its id now leads there. Its history"
            + " remains.")
    MERGED,
    @Description("Its merge into another object was undone; it exists again.")
    RESTORED,
    @Description("It was erased: everything that identifies it was removed from the registry, including its"
            + " history. If you have a copy, erase it too.")
    ERASED
}
