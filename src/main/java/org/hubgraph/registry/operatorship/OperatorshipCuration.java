package org.hubgraph.registry.operatorship;

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
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of operatorships. */
@GraphQLApi
public class OperatorshipCuration {
    private final DatedRelationEditing editing;
    private final Editing objects;

    OperatorshipCuration(DatedRelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an operator of a hub.")
    public OperatorshipChanged createOperatorship(
            @NonNull @Description("The operatorship to add.") CreateOperatorship input,
            @Description(CurationTexts.REASON) String reason) {
        return new OperatorshipChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Operatorship create(CreateOperatorship input, String reason) {
        return editing.create(new Operatorship(), input, reason, (operatorship, violations) -> {
            var hub = objects.named(Hub.class, input.hub, violations, "hub");
            var operator = objects.named(Tenant.class, input.operator, violations, "operator");
            operatorship.hubKey = hub == null ? null : hub.key;
            operatorship.operatorKey = operator == null ? null : operator.key;
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates an operatorship. Fields left out stay unchanged; null clears a field. The hub and"
            + " the organisation cannot change: if they are wrong, delete the operatorship and add another.")
    public OperatorshipChanged updateOperatorship(
            @NonNull @Description("The operatorship and the fields to change.") UpdateOperatorship input,
            @Description(CurationTexts.REASON) String reason) {
        return new OperatorshipChanged(
                editing.change(Operatorship.class, input, reason, (operatorship, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Ends an operatorship. It remains in the registry.")
    public OperatorshipChanged endOperatorship(
            @NonNull @Description("The operatorship to end, and when it ended.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new OperatorshipChanged(
                editing.end(Operatorship.class, input, reason, (operatorship, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes an operatorship that should never have been recorded, with its citations. Its history"
            + " remains. If the operatorship is merely over, use `endOperatorship` instead.")
    public Deleted deleteOperatorship(
            @NonNull @Description("The operatorship to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Operatorship.class, input, reason);
    }

    @Type("OperatorshipPayload")
    @Description("The operatorship after the change.")
    public record OperatorshipChanged(
            @NonNull @Description("The operatorship.") Operatorship operatorship) {}
}
