package org.hubgraph.registry.merge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.entry.Entry;

@Type("UndoMergePayload")
@Description("The two entries, each of its own again.")
public record MergeUndone(
        @NonNull @Description("The one that had been merged into the survivor.")
        Entry restored,

        @NonNull @Description("The one that had survived.") Entry survivor) {}
