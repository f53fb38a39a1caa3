package org.hubgraph.registry.affiliation;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.value.SingleLine;

@Description("Changes to an affiliation. Fields left out stay unchanged; null clears a field.")
@PatchOf(Affiliation.class)
public class UpdateAffiliation extends DatedRelationUpdate {
    @Description("The role; cannot be cleared.")
    public Optional<RoleKind> role;

    @Description("The title as the source gives it; null if none is known. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> title;

    @Explicit
    @Id
    @Description("The organisation on whose behalf the person has the role, such as a party: an id or slug; null if"
            + " unknown.")
    public Optional<String> onBehalfOf;

    @Description("The area that the role is for, such as a constituency; null if unknown. At most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> area;
}
