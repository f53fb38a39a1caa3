package org.hubgraph.registry.tenancy;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.value.SingleLine;

@Description("Changes to a tenancy. Fields left out stay unchanged; null clears a field.")
@PatchOf(Tenancy.class)
public class UpdateTenancy extends DatedRelationUpdate {
    @Description("Whether the organisation is a resident or a neighbour; cannot be cleared.")
    public Optional<TenancyStanding> standing;

    @Explicit
    @Id
    @Description("The zone of the hub: its id; null if unknown.")
    public Optional<String> zone;

    @Description("The premises, such as an office or a headquarters; null if unknown. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> premises;
}
