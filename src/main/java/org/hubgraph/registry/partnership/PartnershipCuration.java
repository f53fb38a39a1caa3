package org.hubgraph.registry.partnership;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DatedRelationEditing;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.EndRelation;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of partnerships. */
@GraphQLApi
public class PartnershipCuration {
    private final DatedRelationEditing editing;
    private final Editing objects;

    PartnershipCuration(DatedRelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds what one organisation is to another.")
    public PartnershipChanged createPartnership(
            @NonNull @Description("The partnership.") CreatePartnership input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(editing.create(new Partnership(), input, reason, (partnership, violations) -> {
            var source = objects.named(Tenant.class, input.source, violations, "source");
            var target = objects.named(Tenant.class, input.target, violations, "target");
            if (source != null && source == target) {
                violations.add("must not be the source itself.", "target");
            }
            partnership.sourceKey = source == null ? null : source.key;
            partnership.targetKey = target == null ? null : target.key;
            partnership.kind = input.kind;
        }));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Changes a partnership: what is left out stays, what is null is cleared. Its two organisations"
            + " cannot change: where they are wrong, delete it and add another.")
    public PartnershipChanged updatePartnership(
            @NonNull @Description("Which partnership, and what of it.") UpdatePartnership input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(editing.change(
                Partnership.class,
                input,
                reason,
                (partnership, violations) ->
                        Given.required(input.kind, kind -> partnership.kind = kind, violations, "kind")));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Says that a partnership is over. It stays on record.")
    public PartnershipChanged endPartnership(
            @NonNull @Description("Which partnership, and since when it is over.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(editing.end(Partnership.class, input, reason, (partnership, violations) -> {}));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description(
            "Deletes a partnership that should never have been recorded, with its citations. Its history stays. What is over"
                    + " is ended, not deleted.")
    public Deleted deletePartnership(
            @NonNull @Description("Which one.") DeleteEntry input, @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Partnership.class, input, reason);
    }
}
