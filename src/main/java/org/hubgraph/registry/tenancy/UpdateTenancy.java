package org.hubgraph.registry.tenancy;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.value.SingleLine;

@Description("Changes of a tenancy: what is left out stays, what is null is cleared.")
public class UpdateTenancy extends DatedRelationUpdate {
    @Description("Resident or neighbour; cannot be cleared.")
    public Optional<TenancyStanding> standing;

    @Id
    @Description("The part of the hub that it is in: its id; null for unknown.")
    public Optional<String> zone;

    @Description("What it has there, such as an office or a headquarters; null for unknown. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> premises;
}
