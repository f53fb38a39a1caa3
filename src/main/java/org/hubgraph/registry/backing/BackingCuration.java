package org.hubgraph.registry.backing;

import java.util.List;

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
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of backings. */
@GraphQLApi
public class BackingCuration {
    private final DatedRelationEditing editing;
    private final Editing objects;

    BackingCuration(DatedRelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a backing of a hub or an organisation by a fund, an organisation or a person.")
    public BackingChanged createBacking(
            @NonNull @Description("The backing to add.") CreateBacking input,
            @Description(CurationTexts.REASON) String reason) {
        return new BackingChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Backing create(CreateBacking input, String reason) {
        return editing.create(new Backing(), input, reason, (backing, violations) -> {
            backing.comeFrom(objects.namedAmong(
                    List.of(Fund.class, Tenant.class, Person.class),
                    "fund, tenant or person",
                    input.backer,
                    violations,
                    "backer"));
            backing.support(objects.namedAmong(
                    List.of(Hub.class, Tenant.class), "hub or tenant", input.beneficiary, violations, "beneficiary"));
            if (backing.isOfItself()) {
                violations.add("must not be the backer itself.", "beneficiary");
            }
            belong(backing, input.round, violations);
            violations.checkPercent(backing.stakePercent, "stakePercent");
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a backing. Fields left out stay unchanged; null clears a field. The backer and the"
            + " beneficiary cannot change: if they are wrong, delete the backing and add another.")
    public BackingChanged updateBacking(
            @NonNull @Description("The backing and the fields to change.") UpdateBacking input,
            @Description(CurationTexts.REASON) String reason) {
        return new BackingChanged(editing.change(Backing.class, input, reason, (backing, violations) -> {
            Given.optional(input.round, round -> belong(backing, round, violations));
            violations.checkPercent(backing.stakePercent, "stakePercent");
        }));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Ends a backing. It remains in the registry.")
    public BackingChanged endBacking(
            @NonNull @Description("The backing to end, and when it ended.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new BackingChanged(editing.end(Backing.class, input, reason, (backing, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a backing that should never have been recorded, with its citations. Its history remains."
            + " If the backing is merely over, use `endBacking` instead.")
    public Deleted deleteBacking(
            @NonNull @Description("The backing to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Backing.class, input, reason);
    }

    /** @param id of a round of the beneficiary; null for none */
    private void belong(Backing backing, String id, Violations violations) {
        var round = objects.named(FundingRound.class, id, violations, "round");
        if (round != null && !round.tenantKey.equals(backing.tenantKey)) {
            violations.add("is a round of another organisation.", "round");
        }
        backing.roundKey = round == null ? null : round.key;
    }

    @Type("BackingPayload")
    @Description("The backing after the change.")
    public record BackingChanged(
            @NonNull @Description("The backing.") Backing backing) {}
}
