package org.hubgraph.registry.partnership;

import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.PartnershipKind;

@Description("Changes to a partnership. Fields left out stay unchanged; null clears a field.")
@PatchOf(Partnership.class)
public class UpdatePartnership extends DatedRelationUpdate {
    @Description("The role of `from` towards `to`; cannot be cleared.")
    public Optional<PartnershipKind> kind;
}
