package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What happened to an object.")
public enum ChangeKind {
    @Description("It came into the registry.")
    ADDED,
    @Description("Some of its facts changed, or what belongs to it: its citations, its external ids.")
    CHANGED,
    @Description("It was deleted. Its history stays.")
    DELETED,
    @Description(
            "It turned out to be another one, and was merged into that, to which its id leads since. Its history stays.")
    MERGED,
    @Description("It had been merged into another one, which was undone: it is there again.")
    RESTORED,
    @Description(
            "It was erased: all that identifies is gone from the registry, of its history too. Whoever has a copy should"
                    + " do the same.")
    ERASED
}
