package org.hubgraph.registry.merge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.entry.Entry;

@Type("UndoMergePayload")
@Description("The two entries, separate again.")
public record MergeUndone(
        @NonNull @Description("The entry that had been merged into the survivor.")
        Entry restored,

        @NonNull @Description("The entry that it had been merged into.")
        Entry survivor) {}
