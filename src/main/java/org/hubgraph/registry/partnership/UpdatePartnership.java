package org.hubgraph.registry.partnership;

import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;

@Description("Changes to a partnership. Fields left out stay unchanged; null clears a field.")
public class UpdatePartnership extends DatedRelationUpdate {
    @Description("The role of the source towards the target; cannot be cleared.")
    public Optional<PartnershipKind> kind;
}
