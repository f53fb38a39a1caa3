package org.hubgraph.registry.tenant;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.merge.EntryMerging;
import org.hubgraph.registry.merge.MergeEntries;

/** Mutations of tenants. */
@GraphQLApi
public class TenantCuration {
    private final EntryEditing editing;
    private final EntryMerging merging;

    TenantCuration(EntryEditing editing, EntryMerging merging) {
        this.editing = editing;
        this.merging = merging;
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an organisation.")
    public TenantChanged createTenant(
            @NonNull @Description("The organisation to add.") CreateTenant input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenantChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Tenant create(CreateTenant input, String reason) {
        return editing.create(new Tenant(), input, reason, TenantCuration::check);
    }

    /** Adds a tenant as part of another command. */
    public void add(Tenant tenant, CreateTenant input, Violations violations) {
        editing.add(tenant, input, violations, TenantCuration::check);
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates an organisation. Fields left out stay unchanged; null clears a field.")
    public TenantChanged updateTenant(
            @NonNull @Description("The organisation and the fields to change.") UpdateTenant input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenantChanged(editing.change(Tenant.class, input, reason, TenantCuration::check));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description("Merges two organisations that are duplicates."
            + CurationTexts.MERGING
            + " Fails with INVALID if they have a partnership with each other.")
    public TenantChanged mergeTenants(
            @NonNull @Description("The two organisations.") MergeEntries input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenantChanged(merging.merge(Tenant.class, input, reason));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes an organisation that nothing refers to. Its history remains.")
    public Deleted deleteTenant(
            @NonNull @Description("The organisation to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Tenant.class, input, reason, (tenant, violations) -> {});
    }

    private static void check(Tenant tenant, Violations violations) {
        violations.checkOrder(tenant.foundedOn, "foundedOn", tenant.dissolvedOn, "dissolvedOn");
    }

    @Type("TenantPayload")
    @Description("The organisation after the change.")
    public record TenantChanged(
            @NonNull @Description("The organisation.") Tenant tenant) {}
}
