package org.hubgraph.registry.merge;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.Roles;

/** The mutation that undoes a merge, for entries of all types. */
@GraphQLApi
public class MergeCuration {
    private final MergeUndoing undoing;

    MergeCuration(MergeUndoing undoing) {
        this.undoing = undoing;
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description(
            "Undoes a merge. The merged entry comes back as it was, with its id, slug, facts and names; and what the"
                    + " merge moved to the survivor goes back as it is now: relations, citations, external ids, and the names"
                    + " and services that are as the survivor got them. What was deleted since stays deleted; what was added to"
                    + " the survivor since stays there. Of an entry merged into one that was merged itself later, the later merge"
                    + " is undone first. CONFLICT if the survivor has changed.")
    public MergeUndone undoMerge(
            @NonNull @Description("Which merge.") UndoMerge input, @Description(CurationTexts.REASON) String reason) {
        return undoing.undo(input, reason);
    }
}
