package org.hubgraph.registry.hub;

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
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;

/** Mutations of zones. Each zone has its own version; changing a zone does not change the version of its hub. */
@GraphQLApi
public class ZoneCuration {
    private final Editing editing;
    private final HubPartEditing parts;

    ZoneCuration(Editing editing, HubPartEditing parts) {
        this.editing = editing;
        this.parts = parts;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a zone at the end of a hub's list. A hub has at most 200 zones.")
    public ZoneChanged createZone(
            @NonNull @Description("The zone to add.") CreateZone input,
            @Description(CurationTexts.REASON) String reason) {
        return new ZoneChanged(editing.create(new Zone(), input, reason, (zone, violations) -> {
            zone.allNames = EntryEditing.names(input.names, violations, "names");
            var hub = editing.named(Hub.class, input.hub, violations, "hub");
            if (hub != null) {
                parts.append(zone, hub, violations);
            }
        }));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a zone. Fields left out stay unchanged; null clears a field.")
    public ZoneChanged updateZone(
            @NonNull @Description("The zone and the fields to change.") UpdateZone input,
            @Description(CurationTexts.REASON) String reason) {
        return new ZoneChanged(editing.change(Zone.class, input, reason, (zone, violations) -> {
            Given.list(input.names, names -> {
                zone.allNames = EntryEditing.names(names, violations, "names");
                if (names.isEmpty()) {
                    violations.add("cannot be cleared: every zone needs a name.", "names");
                }
            });
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a zone that nothing refers to. Its history remains.")
    public Deleted deleteZone(
            @NonNull @Description("The zone to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return new Deleted(editing.delete(Zone.class, input, reason, (zone, violations) -> {}));
    }

    @Type("ZonePayload")
    @Description("The zone after the change.")
    public record ZoneChanged(
            @NonNull @Description("The zone.") Zone zone) {}
}
