package org.hubgraph.registry.partnership;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DatedRelationEditing;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.EndRelation;
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
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a relationship between two organisations.")
    public PartnershipChanged createPartnership(
            @NonNull @Description("The partnership to add.") CreatePartnership input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Partnership create(CreatePartnership input, String reason) {
        return editing.create(new Partnership(), input, reason, (partnership, violations) -> {
            var from = objects.named(Tenant.class, input.from, violations, "from");
            var to = objects.named(Tenant.class, input.to, violations, "to");
            // Parent companies may form a cycle: a subsidiary may take over its parent, and sources rarely date both.
            if (from != null && from == to) {
                violations.add("must not be the same organisation as `from`.", "to");
            }
            partnership.fromKey = from == null ? null : from.key;
            partnership.toKey = to == null ? null : to.key;
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a partnership. Fields left out stay unchanged; null clears a field. The two"
            + " organisations cannot change: if they are wrong, delete the partnership and add another.")
    public PartnershipChanged updatePartnership(
            @NonNull @Description("The partnership and the fields to change.") UpdatePartnership input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(
                editing.change(Partnership.class, input, reason, (partnership, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Ends a partnership. It remains in the registry.")
    public PartnershipChanged endPartnership(
            @NonNull @Description("The partnership to end, and when it ended.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new PartnershipChanged(editing.end(Partnership.class, input, reason, (partnership, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a partnership that should never have been recorded, with its citations. Its history"
            + " remains. If the partnership is merely over, use `endPartnership` instead.")
    public Deleted deletePartnership(
            @NonNull @Description("The partnership to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Partnership.class, input, reason);
    }

    @Type("PartnershipPayload")
    @Description("The partnership after the change.")
    public record PartnershipChanged(
            @NonNull @Description("The partnership.") Partnership partnership) {}
}
