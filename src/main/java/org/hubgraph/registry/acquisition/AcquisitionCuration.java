package org.hubgraph.registry.acquisition;

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
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.AcquisitionStatus;

/** Mutations of acquisitions. */
@GraphQLApi
public class AcquisitionCuration {
    private final RelationEditing editing;
    private final Editing objects;

    AcquisitionCuration(RelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an acquisition of an organisation by another. It does not end the organisation that is bought.")
    public AcquisitionChanged createAcquisition(
            @NonNull @Description("The acquisition to add.") CreateAcquisition input,
            @Description(CurationTexts.REASON) String reason) {
        return new AcquisitionChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Acquisition create(CreateAcquisition input, String reason) {
        return editing.create(new Acquisition(), input, reason, (acquisition, violations) -> {
            var buyer = objects.named(Tenant.class, input.buyer, violations, "buyer");
            var bought = objects.named(Tenant.class, input.bought, violations, "bought");
            if (buyer != null && buyer == bought) {
                violations.add("must not be the buyer itself.", "bought");
            }
            acquisition.buyerKey = buyer == null ? null : buyer.key;
            acquisition.boughtKey = bought == null ? null : bought.key;
            check(acquisition, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description(
            "Updates an acquisition, for example when it is completed. Fields left out stay unchanged; null clears a"
                    + " field. The two organisations cannot change: if they are wrong, delete the acquisition and add"
                    + " another.")
    public AcquisitionChanged updateAcquisition(
            @NonNull @Description("The acquisition and the fields to change.") UpdateAcquisition input,
            @Description(CurationTexts.REASON) String reason) {
        return new AcquisitionChanged(editing.change(Acquisition.class, input, reason, AcquisitionCuration::check));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes an acquisition that should never have been recorded, with its citations. Its history remains."
            + " If it was called off, change its status with `updateAcquisition` instead.")
    public Deleted deleteAcquisition(
            @NonNull @Description("The acquisition to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Acquisition.class, input, reason, (acquisition, violations) -> {});
    }

    private static void check(Acquisition acquisition, Violations violations) {
        violations.checkOrder(acquisition.announcedOn, "announcedOn", acquisition.closedOn, "closedOn");
        if (acquisition.status == AcquisitionStatus.ANNOUNCED && acquisition.closedOn != null) {
            violations.add("must be null as long as the status is ANNOUNCED.", "closedOn");
        }
        violations.checkPercent(acquisition.stakePercent, "stakePercent");
    }

    @Type("AcquisitionPayload")
    @Description("The acquisition after the change.")
    public record AcquisitionChanged(
            @NonNull @Description("The acquisition.") Acquisition acquisition) {}
}
