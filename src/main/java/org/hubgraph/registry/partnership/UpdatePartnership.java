package org.hubgraph.registry.partnership;

import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;

@Description("Changes of a partnership: what is left out stays, what is null is cleared.")
public class UpdatePartnership extends DatedRelationUpdate {
    @Description("What the source is to the target; cannot be cleared.")
    public Optional<PartnershipKind> kind;
}
