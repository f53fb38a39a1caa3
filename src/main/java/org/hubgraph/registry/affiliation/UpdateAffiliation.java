package org.hubgraph.registry.affiliation;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.SingleLine;

@Description("Changes to an affiliation. Fields left out stay unchanged; null clears a field.")
@PatchOf(Affiliation.class)
public class UpdateAffiliation extends DatedRelationUpdate {
    @Description("The role; cannot be cleared.")
    public Optional<RoleKind> role;

    @Description("The title as the source gives it; null if none is known. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> title;
}
