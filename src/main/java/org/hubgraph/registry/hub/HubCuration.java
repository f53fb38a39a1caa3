package org.hubgraph.registry.hub;

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
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.merge.EntryMerging;
import org.hubgraph.registry.merge.MergeEntries;
import org.hubgraph.registry.sector.NamedSectors;
import org.hubgraph.registry.vocabulary.HubStatus;

/** Mutations of hubs. */
@GraphQLApi
public class HubCuration {
    private final EntryEditing entries;
    private final EntryMerging merging;
    private final Editing editing;
    private final HubTree tree;
    private final HubPartEditing parts;
    private final DatedRelationEditing dates;
    private final NamedSectors sectors;

    HubCuration(
            EntryEditing entries,
            EntryMerging merging,
            Editing editing,
            HubTree tree,
            HubPartEditing parts,
            DatedRelationEditing dates,
            NamedSectors sectors) {
        this.entries = entries;
        this.merging = merging;
        this.editing = editing;
        this.tree = tree;
        this.parts = parts;
        this.dates = dates;
        this.sectors = sectors;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a hub, with its zones and services.")
    public HubChanged createHub(
            @NonNull @Description("The hub to add.") CreateHub input,
            @Description(CurationTexts.REASON) String reason) {
        return new HubChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Hub create(CreateHub input, String reason) {
        return entries.create(new Hub(), input, reason, (hub, violations) -> {
            fill(hub, input, violations);
            close(hub);
            HubRules.check(hub, violations);
            // Generates the key that the parts refer to; the row is written at the flush.
            hub.persist();
            parts.addZones(hub, Given.listed(input.zones), violations);
            parts.setServices(hub, Given.listed(input.services), violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a hub. Fields left out stay unchanged; null clears a field.")
    public HubChanged updateHub(
            @NonNull @Description("The hub and the fields to change.") UpdateHub input,
            @Description(CurationTexts.REASON) String reason) {
        return new HubChanged(entries.change(Hub.class, input, reason, (hub, violations) -> {
            change(hub, input, violations);
            close(hub);
            HubRules.check(hub, violations);
            Given.list(input.services, services -> {
                parts.setServices(hub, services, violations);
                editing.touch(hub);
            });
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Merges two hubs that are duplicates."
            + CurationTexts.MERGING
            + " The zones and child hubs of the other hub move to the survivor, and so do its services of"
            + " kinds that the survivor does not offer. Fails with INVALID if one hub is inside the other.")
    public HubChanged mergeHubs(
            @NonNull @Description("The two hubs.") MergeEntries input,
            @Description(CurationTexts.REASON) String reason) {
        return new HubChanged(merging.merge(Hub.class, input, reason));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a hub that nothing refers to, with its zones. Its history remains.")
    public Deleted deleteHub(
            @NonNull @Description("The hub to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return entries.delete(Hub.class, input, reason, (hub, violations) -> parts.removeAll(hub));
    }

    private void fill(Hub hub, CreateHub input, Violations violations) {
        hub.sloganTexts = EntryEditing.texts(Given.listed(input.slogans), violations, "slogans");
        hub.cityNameTexts = EntryEditing.texts(Given.listed(input.cityNames), violations, "cityNames");
        hub.sectorKeys = sectors.keys(Given.listed(input.sectors), violations);
        tree.put(hub, input.parent, violations);
    }

    private void change(Hub hub, UpdateHub input, Violations violations) {
        Given.list(input.slogans, slogans -> hub.sloganTexts = EntryEditing.texts(slogans, violations, "slogans"));
        Given.list(input.cityNames, names -> hub.cityNameTexts = EntryEditing.texts(names, violations, "cityNames"));
        Given.list(input.sectors, given -> hub.sectorKeys = sectors.keys(given, violations));
        Given.optional(input.parent, parent -> tree.put(hub, parent, violations));
    }

    /** A closing date that is not in the future gives a hub of unknown status the status CLOSED. */
    private void close(Hub hub) {
        if (hub.status == HubStatus.UNKNOWN && dates.isPast(hub.closedOn)) {
            hub.status = HubStatus.CLOSED;
        }
    }

    @Type("HubPayload")
    @Description("The hub after the change.")
    public record HubChanged(
            @NonNull @Description("The hub.") Hub hub) {}
}
