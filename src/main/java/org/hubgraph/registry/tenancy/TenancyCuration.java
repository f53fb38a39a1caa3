package org.hubgraph.registry.tenancy;

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
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantCuration;

/** Mutations of tenancies. */
@GraphQLApi
public class TenancyCuration {
    private final DatedRelationEditing editing;
    private final TenancyRules rules;
    private final Editing objects;
    private final TenantCuration tenants;

    TenancyCuration(DatedRelationEditing editing, TenancyRules rules, Editing objects, TenantCuration tenants) {
        this.editing = editing;
        this.rules = rules;
        this.objects = objects;
        this.tenants = tenants;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a tenancy of an organisation in a hub or near it.")
    public TenancyChanged createTenancy(
            @NonNull @Description("The tenancy to add.") CreateTenancy input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenancyChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Tenancy create(CreateTenancy input, String reason) {
        return editing.create(new Tenancy(), input, reason, (tenancy, violations) -> {
            var tenant = objects.named(Tenant.class, input.tenant, violations, "tenant");
            fill(tenancy, tenant, input, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an organisation and its tenancy in a hub in one step. If one of them is invalid, neither is"
            + " added.")
    public TenantInHubCreated createTenantInHub(
            @NonNull @Description("The organisation and the tenancy to add.") CreateTenantInHub input,
            @Description(CurationTexts.REASON) String reason) {
        var tenant = new Tenant();
        var tenancy = editing.create(new Tenancy(), input, reason, (created, violations) -> {
            tenants.add(tenant, input.tenant, violations.below("tenant"));
            fill(created, tenant, input, violations);
        });
        return new TenantInHubCreated(tenant, tenancy);
    }

    private void fill(Tenancy tenancy, Tenant tenant, TenancyContent input, Violations violations) {
        if (tenant != null) {
            tenancy.let(tenant);
        }
        var hub = objects.named(Hub.class, input.hub, violations, "hub");
        tenancy.hubKey = hub == null ? null : hub.key;
        rules.place(tenancy, input.zone, violations);
        rules.check(tenancy, violations);
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a tenancy. Fields left out stay unchanged; null clears a field. The hub and the"
            + " organisation cannot change: if they are wrong, delete the tenancy and add another.")
    public TenancyChanged updateTenancy(
            @NonNull @Description("The tenancy and the fields to change.") UpdateTenancy input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenancyChanged(editing.change(Tenancy.class, input, reason, (tenancy, violations) -> {
            Given.optional(input.zone, zone -> rules.place(tenancy, zone, violations));
            rules.check(tenancy, violations);
        }));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Ends a tenancy of an organisation in a hub or near it. The tenancy remains in the registry.")
    public TenancyChanged endTenancy(
            @NonNull @Description("The tenancy to end, and when it ended.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenancyChanged(editing.end(Tenancy.class, input, reason, rules::check));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a tenancy that should never have been recorded, with its citations. Its history remains."
            + " If the tenancy is merely over, use `endTenancy` instead.")
    public Deleted deleteTenancy(
            @NonNull @Description("The tenancy to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Tenancy.class, input, reason);
    }

    @Type("TenancyPayload")
    @Description("The tenancy after the change.")
    public record TenancyChanged(
            @NonNull @Description("The tenancy.") Tenancy tenancy) {}

    @Type("CreateTenantInHubPayload")
    @Description("The organisation and the tenancy that were added.")
    public record TenantInHubCreated(
            @NonNull @Description("The organisation.") Tenant tenant,
            @NonNull @Description("The tenancy.") Tenancy tenancy) {}
}
