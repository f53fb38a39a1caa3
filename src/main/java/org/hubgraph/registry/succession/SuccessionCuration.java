package org.hubgraph.registry.succession;

import java.util.List;

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
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of successions. */
@GraphQLApi
public class SuccessionCuration {
    private final RelationEditing editing;
    private final Editing objects;
    private final SuccessionChains chains;

    SuccessionCuration(RelationEditing editing, Editing objects, SuccessionChains chains) {
        this.editing = editing;
        this.objects = objects;
        this.chains = chains;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a succession of two hubs, two organisations or two funds. It does not end the predecessor. No"
            + " entry precedes itself, directly or over others.")
    public SuccessionChanged createSuccession(
            @NonNull @Description("The succession to add.") CreateSuccession input,
            @Description(CurationTexts.REASON) String reason) {
        return new SuccessionChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Succession create(CreateSuccession input, String reason) {
        return editing.create(
                new Succession(), input, reason, (succession, violations) -> connect(succession, input, violations));
    }

    private void connect(Succession succession, CreateSuccession input, Violations violations) {
        var predecessor = entry(input.predecessor, "predecessor", violations);
        var successor = entry(input.successor, "successor", violations);
        if (predecessor == null || successor == null) {
            return;
        }
        if (predecessor.getClass() != successor.getClass()) {
            violations.add("must be of the same type as the predecessor.", "successor");
        } else if (predecessor.key.equals(successor.key)) {
            violations.add("must not be the predecessor itself.", "successor");
        } else if (chains.wouldClose(predecessor, successor)) {
            violations.add(
                    "already precedes the predecessor, directly or over others. If it began anew, add an entry for that.",
                    "successor");
        }
        succession.entryType = EntryType.of(predecessor);
        succession.predecessorKey = predecessor.key;
        succession.successorKey = successor.key;
    }

    private RegistryEntry entry(String id, String field, Violations violations) {
        return (RegistryEntry) objects.namedAmong(
                List.of(Tenant.class, Hub.class, Fund.class), "tenant, hub or fund", id, violations, field);
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a succession. Fields left out stay unchanged; null clears a field. The two entries cannot"
            + " change: if they are wrong, delete the succession and add another.")
    public SuccessionChanged updateSuccession(
            @NonNull @Description("The succession and the fields to change.") UpdateSuccession input,
            @Description(CurationTexts.REASON) String reason) {
        return new SuccessionChanged(editing.change(Succession.class, input, reason, (succession, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a succession that should never have been recorded, with its citations. Its history remains.")
    public Deleted deleteSuccession(
            @NonNull @Description("The succession to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Succession.class, input, reason, (succession, violations) -> {});
    }

    @Type("SuccessionPayload")
    @Description("The succession after the change.")
    public record SuccessionChanged(
            @NonNull @Description("The succession.") Succession succession) {}
}
