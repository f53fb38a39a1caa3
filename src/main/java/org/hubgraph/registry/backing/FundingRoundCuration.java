package org.hubgraph.registry.backing;

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
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of funding rounds. */
@GraphQLApi
public class FundingRoundCuration {
    private final RelationEditing editing;
    private final Editing objects;

    FundingRoundCuration(RelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a funding round of an organisation. Its backers are added with `createBacking`.")
    public FundingRoundChanged createFundingRound(
            @NonNull @Description("The round to add.") CreateFundingRound input,
            @Description(CurationTexts.REASON) String reason) {
        return new FundingRoundChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public FundingRound create(CreateFundingRound input, String reason) {
        return editing.create(new FundingRound(), input, reason, (round, violations) -> {
            var tenant = objects.named(Tenant.class, input.tenant, violations, "tenant");
            round.tenantKey = tenant == null ? null : tenant.key;
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a funding round. Fields left out stay unchanged; null clears a field. The organisation cannot"
            + " change: if it is wrong, delete the round and add another.")
    public FundingRoundChanged updateFundingRound(
            @NonNull @Description("The round and the fields to change.") UpdateFundingRound input,
            @Description(CurationTexts.REASON) String reason) {
        return new FundingRoundChanged(editing.change(FundingRound.class, input, reason, (round, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a funding round that should never have been recorded, with its citations. Its history"
            + " remains. Backings that belong to it prevent this.")
    public Deleted deleteFundingRound(
            @NonNull @Description("The round to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(FundingRound.class, input, reason, (round, violations) -> {});
    }

    @Type("FundingRoundPayload")
    @Description("The funding round after the change.")
    public record FundingRoundChanged(
            @NonNull @Description("The funding round.") FundingRound fundingRound) {}
}
