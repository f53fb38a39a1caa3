package org.hubgraph.registry.sector;

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
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;

/** Mutations of sectors. */
@GraphQLApi
public class SectorCuration {
    private final EntryEditing editing;
    private final SectorTree tree;

    SectorCuration(EntryEditing editing, SectorTree tree) {
        this.editing = editing;
        this.tree = tree;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a sector.")
    public SectorChanged createSector(
            @NonNull @Description("The sector to add.") CreateSector input,
            @Description(CurationTexts.REASON) String reason) {
        return new SectorChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Sector create(CreateSector input, String reason) {
        return editing.create(
                new Sector(), input, reason, (sector, violations) -> tree.put(sector, input.parent, violations));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a sector. Fields left out stay unchanged; null clears a field.")
    public SectorChanged updateSector(
            @NonNull @Description("The sector and the fields to change.") UpdateSector input,
            @Description(CurationTexts.REASON) String reason) {
        return new SectorChanged(editing.change(
                Sector.class,
                input,
                reason,
                (sector, violations) -> Given.optional(input.parent, parent -> tree.put(sector, parent, violations))));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a sector that no hub, organisation or other sector refers to. Its history remains.")
    public Deleted deleteSector(
            @NonNull @Description("The sector to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Sector.class, input, reason, (sector, violations) -> {});
    }

    @Type("SectorPayload")
    @Description("The sector after the change.")
    public record SectorChanged(
            @NonNull @Description("The sector.") Sector sector) {}
}
