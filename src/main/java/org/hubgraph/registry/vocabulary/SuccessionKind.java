package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How an entry took the place of another.")
public enum SuccessionKind {
    @Description("It is the same one under another name, recorded as an entry of its own.")
    RENAMED,
    @Description("The predecessor was merged into the successor, alone or with others.")
    MERGED,
    @Description("The predecessor was split; the successor is one of its parts.")
    SPLIT,
    @Description("The successor took over the tasks of the predecessor in another way.")
    REPLACED
}
