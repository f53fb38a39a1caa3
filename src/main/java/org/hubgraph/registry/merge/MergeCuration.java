package org.hubgraph.registry.merge;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.entry.Entry;

/** The mutation that undoes a merge, for entries of all types. */
@GraphQLApi
public class MergeCuration {
    private final MergeUndoing undoing;

    MergeCuration(MergeUndoing undoing) {
        this.undoing = undoing;
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Undoes a merge. The merged entry is restored with its former id, slug, facts and names."
            + " Everything that the merge moved to the survivor moves back in its current state:"
            + " relations, citations, external ids, and the names and services that have not changed"
            + " since the merge. A hub also gets its former services back if they have been changed or"
            + " deleted since. Other items that have been deleted since stay deleted, and items that have"
            + " been added to the survivor since stay with the survivor. If the survivor was itself"
            + " merged later, undo that merge first. CONFLICT if the survivor has changed.")
    public MergeUndone undoMerge(
            @NonNull @Description("The merge to undo.") UndoMerge input,
            @Description(CurationTexts.REASON) String reason) {
        return undoing.undo(input, reason);
    }

    @Type("UndoMergePayload")
    @Description("The two entries, separate again.")
    public record MergeUndone(
            @NonNull @Description("The entry that had been merged into the survivor.")
            Entry restored,

            @NonNull @Description("The entry that it had been merged into.")
            Entry survivor) {}
}
