package org.hubgraph.registry.backing;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.RelationEditing;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of backings. */
@GraphQLApi
public class BackingCuration {
    private final RelationEditing editing;
    private final Editing objects;

    BackingCuration(RelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a backing of a hub or an organisation by a fund.")
    public BackingChanged createBacking(
            @NonNull @Description("The backing to add.") CreateBacking input,
            @Description(CurationTexts.REASON) String reason) {
        return new BackingChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Backing create(CreateBacking input, String reason) {
        return editing.create(new Backing(), input, reason, (backing, violations) -> {
            var fund = objects.named(Fund.class, input.fund, violations, "fund");
            backing.fundKey = fund == null ? null : fund.key;
            backing.support(objects.namedAmong(
                    List.of(Hub.class, Tenant.class), "hub or tenant", input.beneficiary, violations, "beneficiary"));
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a backing. Fields left out stay unchanged; null clears a field. The fund and the"
            + " beneficiary cannot change: if they are wrong, delete the backing and add another.")
    public BackingChanged updateBacking(
            @NonNull @Description("The backing and the fields to change.") UpdateBacking input,
            @Description(CurationTexts.REASON) String reason) {
        return new BackingChanged(editing.change(Backing.class, input, reason, (backing, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a backing that should never have been recorded, with its citations. Its history remains.")
    public Deleted deleteBacking(
            @NonNull @Description("The backing to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Backing.class, input, reason, (backing, violations) -> {});
    }

    @Type("BackingPayload")
    @Description("The backing after the change.")
    public record BackingChanged(
            @NonNull @Description("The backing.") Backing backing) {}
}
