package org.hubgraph.registry.tenant;

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
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.NewPlace;
import org.hubgraph.registry.change.PlaceRules;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.merge.EntryMerging;
import org.hubgraph.registry.merge.MergeEntries;
import org.hubgraph.registry.sector.NamedSectors;

/** Mutations of tenants. */
@GraphQLApi
public class TenantCuration {
    private final EntryEditing editing;
    private final EntryMerging merging;
    private final DatedRelationEditing dates;
    private final NamedSectors sectors;

    TenantCuration(EntryEditing editing, EntryMerging merging, DatedRelationEditing dates, NamedSectors sectors) {
        this.editing = editing;
        this.merging = merging;
        this.dates = dates;
        this.sectors = sectors;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an organisation.")
    public TenantChanged createTenant(
            @NonNull @Description("The organisation to add.") CreateTenant input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenantChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Tenant create(CreateTenant input, String reason) {
        return editing.create(new Tenant(), input, reason, (tenant, violations) -> fill(tenant, input, violations));
    }

    /** Adds a tenant as part of another command. */
    public void add(Tenant tenant, CreateTenant input, Violations violations) {
        editing.add(tenant, input, violations, (created, ofTenant) -> fill(created, input, ofTenant));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates an organisation. Fields left out stay unchanged; null clears a field.")
    public TenantChanged updateTenant(
            @NonNull @Description("The organisation and the fields to change.") UpdateTenant input,
            @Description(CurationTexts.REASON) String reason) {
        return new TenantChanged(editing.change(Tenant.class, input, reason, (tenant, violations) -> {
            if (input.ended == null && input.dissolvedOn != null && input.dissolvedOn.isPresent()) {
                tenant.ended = dates.isPast(tenant.dissolvedOn);
            }
            dates.checkEnded(Given.value(input.ended), tenant.dissolvedOn, "dissolvedOn", violations);
            Given.list(input.sectors, given -> tenant.sectorKeys = sectors.keys(given, violations));
            Given.list(input.kinds, kinds -> {
                if (kinds.isEmpty()) {
                    violations.add("cannot be cleared: every organisation has a kind.", "kinds");
                } else {
                    tenant.classify(kinds);
                }
            });
            complete(tenant, input.places, violations);
        }));
    }

    @Mutation
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
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes an organisation that nothing refers to. Its history remains.")
    public Deleted deleteTenant(
            @NonNull @Description("The organisation to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Tenant.class, input, reason, (tenant, violations) -> {});
    }

    private void fill(Tenant tenant, CreateTenant input, Violations violations) {
        tenant.classify(input.kinds);
        tenant.sectorKeys = sectors.keys(Given.listed(input.sectors), violations);
        if (input.ended == null) {
            tenant.ended = dates.isPast(tenant.dissolvedOn);
        }
        dates.checkEnded(input.ended, tenant.dissolvedOn, "dissolvedOn", violations);
        complete(tenant, input.places, violations);
    }

    private static void complete(Tenant tenant, List<NewPlace> places, Violations violations) {
        Given.list(places, given -> tenant.locate(PlaceRules.places(given, violations)));
        violations.checkOrder(tenant.foundedOn, "foundedOn", tenant.dissolvedOn, "dissolvedOn");
    }

    @Type("TenantPayload")
    @Description("The organisation after the change.")
    public record TenantChanged(
            @NonNull @Description("The organisation.") Tenant tenant) {}
}
